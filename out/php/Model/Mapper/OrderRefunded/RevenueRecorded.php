<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderRefunded;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Creditmemo as CreditmemoValues;
use Acme\Tracking\Model\Value\Functions;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Creditmemo;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Revenue Recorded` says at order.refunded.
 */
class RevenueRecorded implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param CreditmemoValues $creditmemoValues
     * @param Functions $functions
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly CreditmemoValues $creditmemoValues,
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
        /** @var Creditmemo $creditmemo */
        $creditmemo = $occurrence->roots['creditmemo'];
        /** @var Order $order */
        $order = $occurrence->roots['order'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'entry' => 'refund',
                'entry_id' => $this->creditmemoValues->uid($creditmemo),
                'order_id' => $this->cast->text($order->getIncrementId()),
                'amount' => $this->functions->negate($this->cast->number($creditmemo->getGrandTotal())),
                'tax' => $this->functions->negate($this->cast->number($creditmemo->getTaxAmount())),
                'shipping' => $this->functions->negate($this->cast->number($creditmemo->getShippingAmount())),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
