<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Quote as QuoteValues;
use Acme\Tracking\Model\Value\QuoteItem as QuoteItemValues;
use Magento\Quote\Model\Quote;
use Magento\Quote\Model\Quote\Item;

/**
 * What pages tell of the shop's objects: the values that the tracking plan has the browser send, by the catalogue's
 * names.
 */
class CartValues
{
    /**
     * @param QuoteValues $quoteValues
     * @param Cast $cast
     * @param QuoteItemValues $quoteItemValues
     */
    public function __construct(
        private readonly QuoteValues $quoteValues,
        private readonly Cast $cast,
        private readonly QuoteItemValues $quoteItemValues
    ) {
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param Quote $quote
     * @return array<string, mixed>
     */
    public function quote(Quote $quote): array
    {
        return [
            'coupon' => $this->quoteValues->coupon($quote),
            'currency' => $this->quoteValues->currency($quote),
            'discount' => $this->quoteValues->discount($quote),
            'id' => $this->cast->text($quote->getId()),
            'items' => array_values(array_map($this->item(...), $quote->getAllVisibleItems())),
            'shipping' => $this->quoteValues->shipping($quote),
            'subtotal_incl_tax' => $this->quoteValues->subtotalInclTax($quote),
            'subtotal_with_discount' => $this->cast->number($quote->getSubtotalWithDiscount()),
            'tax' => $this->quoteValues->tax($quote),
            'total' => $this->cast->number($quote->getGrandTotal()),
        ];
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param Item $item
     * @return array<string, mixed>
     */
    public function item(Item $item): array
    {
        return [
            'brand' => $this->quoteItemValues->brand($item),
            'category' => $this->quoteItemValues->categoryPath($item),
            'id' => $this->cast->text($item->getId()),
            'image_url' => $this->quoteItemValues->imageUrl($item),
            'name' => $this->cast->text($item->getName()),
            'parent_sku' => $this->quoteItemValues->parentSku($item),
            'price_incl_tax' => $this->quoteItemValues->priceInclTax($item),
            'product_id' => $this->cast->text($item->getData('product_id')),
            'quantity' => $this->cast->number($item->getQty()),
            'url' => $this->quoteItemValues->url($item),
            'variant_sku' => $this->quoteItemValues->variantSku($item),
        ];
    }
}
