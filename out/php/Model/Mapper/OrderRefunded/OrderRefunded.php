<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderRefunded;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Creditmemo as CreditmemoValues;
use Acme\Tracking\Model\Value\CreditmemoLine as CreditmemoLineValues;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Creditmemo;
use Magento\Sales\Model\Order\Creditmemo\Item;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Order Refunded` says at order.refunded.
 */
class OrderRefunded implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param CreditmemoValues $creditmemoValues
     * @param CreditmemoLineValues $creditmemoLineValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly CreditmemoValues $creditmemoValues,
        private readonly CreditmemoLineValues $creditmemoLineValues,
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
        return 'Order Refunded';
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
                'order_id' => $this->cast->text($order->getIncrementId()),
                'refund_id' => $this->creditmemoValues->uid($creditmemo),
                'total' => $this->cast->number($creditmemo->getGrandTotal()),
                'tax' => $this->cast->number($creditmemo->getTaxAmount()),
                'shipping' => $this->cast->number($creditmemo->getShippingAmount()),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'full' => $this->creditmemoValues->isFull($creditmemo),
                'products' => $this->listProducts($creditmemo),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
            'context' => $this->cast->present([
                'traits' => $this->cast->presentOrNull([
                    'email' => $this->cast->text($order->getCustomerEmail()),
                    'phone' => $this->cast->text($order->getBillingAddress()?->getTelephone()),
                ]),
            ]),
        ];
    }

    /**
     * The items of `products`.
     *
     * @param Creditmemo $creditmemo
     * @return list<array<string, mixed>>
     */
    private function listProducts(Creditmemo $creditmemo): array
    {
        $items = [];
        /** @var Item $line */
        foreach ($this->creditmemoValues->items($creditmemo) as $line) {
            $items[] = $this->cast->present([
                'product_id' => $this->cast->text($line->getProductId()),
                'sku' => $this->creditmemoLineValues->parentSku($line),
                'name' => $this->cast->text($line->getName()),
                'price' => $this->cast->number($line->getPrice()),
                'category' => $this->cast->deferred('product.category.path', $line->getProductId()),
                'brand' => $this->cast->deferred('product.brand', $line->getProductId()),
                'variant' => $this->cast->text($line->getOrderItem()?->getProductOptionByCode('simple_sku')),
                'url' => $this->cast->deferred('product.url', $line->getProductId()),
                'image_url' => $this->cast->deferred('product.image_url', $line->getProductId()),
                'quantity' => $this->creditmemoLineValues->quantity($line),
                'discount' => $this->creditmemoLineValues->discountExclTax($line),
            ]);
        }
        return $items;
    }
}
