<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderCancelled;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Functions;
use Acme\Tracking\Model\Value\Order as OrderValues;
use Magento\Sales\Model\Order;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Revenue Recorded` says at order.cancelled.
 */
class RevenueRecorded implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param OrderValues $orderValues
     * @param Functions $functions
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly OrderValues $orderValues,
        private readonly Functions $functions,
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
        return 'Revenue Recorded';
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
        /** @var Order $order */
        $order = $occurrence->roots['order'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'entry' => 'cancellation',
                'entry_id' => $this->orderValues->uid($order),
                'order_id' => $this->cast->text($order->getIncrementId()),
                'amount' => $this->functions->negate($this->cast->number($order->getTotalCanceled())),
                'tax' => $this->functions->negate($this->cast->number($order->getTaxCanceled())),
                'shipping' => $this->functions->negate($this->cast->number($order->getShippingCanceled())),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
