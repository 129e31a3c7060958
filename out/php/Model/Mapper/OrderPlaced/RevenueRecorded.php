<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderPlaced;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Order as OrderValues;
use Magento\Sales\Model\Order;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Revenue Recorded` says at order.placed.
 */
class RevenueRecorded implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param OrderValues $orderValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly OrderValues $orderValues,
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
                'entry' => 'order',
                'entry_id' => $this->orderValues->uid($order),
                'order_id' => $this->cast->text($order->getIncrementId()),
                'amount' => $this->cast->number($order->getGrandTotal()),
                'tax' => $this->cast->number($order->getTaxAmount()),
                'shipping' => $this->cast->number($order->getShippingAmount()),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
