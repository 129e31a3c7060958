<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderPlaced;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Functions;
use Acme\Tracking\Model\Value\Order as OrderValues;
use Acme\Tracking\Model\Value\OrderLine as OrderLineValues;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Item;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Order Completed` says at order.placed.
 */
class OrderCompleted implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param OrderValues $orderValues
     * @param OrderLineValues $orderLineValues
     * @param Functions $functions
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly OrderValues $orderValues,
        private readonly OrderLineValues $orderLineValues,
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
        return 'Order Completed';
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
                'order_id' => $this->cast->text($order->getIncrementId()),
                'order_uid' => $this->orderValues->uid($order),
                'checkout_id' => $this->cast->text($order->getQuoteId()),
                'affiliation' => $this->cast->text($store->getWebsite()->getName()),
                'subtotal' => $this->orderValues->revenue($order),
                'total' => $this->cast->number($order->getGrandTotal()),
                'revenue' => $this->orderValues->revenue($order),
                'shipping' => $this->cast->number($order->getShippingAmount()),
                'tax' => $this->cast->number($order->getTaxAmount()),
                'discount' => $this->orderValues->discount($order),
                'coupon' => $this->orderValues->coupon($order),
                'currency' => $this->cast->text($order->getOrderCurrencyCode()),
                'products' => $this->listProducts($order),
                'payment_method' => $this->cast->text($order->getPayment()?->getMethod()),
                'shipping_method' => $this->cast->text($order->getShippingMethod()),
                'email_sha256' => $this->functions->apply(
                    $this->cast->text($order->getCustomerEmail()),
                    [['trim'], ['lower'], ['sha256']]
                ),
                'phone_sha256' => $this->functions->apply(
                    $this->cast->text($order->getBillingAddress()?->getTelephone()),
                    [['digits'], ['sha256']]
                ),
                'fbc' => new Deferred('visitor.fbc', ''),
                'fbp' => new Deferred('visitor.fbp', ''),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
            'context' => $this->cast->present([
                'traits' => $this->cast->presentOrNull([
                    'email' => $this->cast->text($order->getCustomerEmail()),
                    'phone' => $this->cast->text($order->getBillingAddress()?->getTelephone()),
                ]),
                'ga' => $this->cast->presentOrNull([
                    'client_id' => new Deferred('visitor.ga_client_id', ''),
                    'session_id' => new Deferred('visitor.ga_session_id', ''),
                ]),
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
