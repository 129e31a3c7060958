<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderPaymentFailed;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Checkout;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Quote as QuoteValues;
use Magento\Quote\Model\Quote;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Payment Failed` says at order.payment_failed.
 */
class PaymentFailed implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param QuoteValues $quoteValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly QuoteValues $quoteValues,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Payment Failed';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Quote $quote */
        $quote = $occurrence->roots['quote'];
        /** @var Checkout $checkout */
        $checkout = $occurrence->roots['checkout'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'checkout_id' => $this->cast->text($quote->getId()),
                'payment_method' => $this->cast->text($checkout->getPaymentMethod()),
                'value' => $this->cast->number($quote->getGrandTotal()),
                'currency' => $this->quoteValues->currency($quote),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
