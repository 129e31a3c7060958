<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderStatusChanged;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Change;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Order as OrderValues;
use Acme\Tracking\Model\Value\OrderLine as OrderLineValues;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Item;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Order Updated` says at order.status_changed.
 */
class OrderUpdated implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param OrderValues $orderValues
     * @param OrderLineValues $orderLineValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly OrderValues $orderValues,
        private readonly OrderLineValues $orderLineValues,
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
        return 'Order Updated';
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
        /** @var Change $change */
        $change = $occurrence->roots['change'];
        /** @var Order $order */
        $order = $occurrence->roots['order'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'order_id' => $this->cast->text($order->getIncrementId()),
                'order_uid' => $this->orderValues->uid($order),
                'revision' => $this->cast->text($change->getRevision()),
                'status' => $this->cast->text($change->getToStatus()),
                'affiliation' => $this->cast->text($store->getWebsite()->getName()),
                'total' => $this->cast->number($order->getGrandTotal()),
                'revenue' => $this->orderValues->revenue($order),
                'shipping' => $this->cast->number($order->getShippingAmount()),
                'tax' => $this->cast->number($order->getTaxAmount()),
                'discount' => $this->orderValues->discount($order),
                'coupon' => $this->orderValues->coupon($order),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'products' => $this->listProducts($order),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }

    /**
     * The items of `products`.
     *
     * @param Order $order
     * @return list<array<string, mixed>>
     */
    private function listProducts(Order $order): array
    {
        $items = [];
        /** @var Item $line */
        foreach ($order->getAllVisibleItems() as $line) {
            $items[] = $this->cast->present([
                'product_id' => $this->cast->text($line->getProductId()),
                'sku' => $this->orderLineValues->parentSku($line),
                'name' => $this->cast->text($line->getName()),
                'price' => $this->cast->number($line->getPrice()),
                'category' => $this->cast->deferred('product.category.path', $line->getProductId()),
                'brand' => $this->cast->deferred('product.brand', $line->getProductId()),
                'variant' => $this->cast->text($line->getProductOptionByCode('simple_sku')),
                'url' => $this->cast->deferred('product.url', $line->getProductId()),
                'image_url' => $this->cast->deferred('product.image_url', $line->getProductId()),
                'quantity' => $this->cast->number($line->getQtyOrdered()),
                'discount' => $this->orderLineValues->discountExclTax($line),
            ]);
        }
        return $items;
    }
}
