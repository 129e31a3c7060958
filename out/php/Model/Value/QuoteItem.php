<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Quote\Model\Quote\Item;
use Acme\Tracking\Model\CartChanges;
use Acme\Tracking\Model\LineItems;
use Acme\Tracking\Model\Money;

/**
 * Values of a cart's line that no getter gives. What belongs to a bundle or configurable is in its line.
 */
class QuoteItem
{
    private const CONFIGURABLE = 'configurable';

    /**
     * @param LineItems $lines
     * @param Money $money
     * @param CartChanges $changes
     * @param Product $products
     * @param ItemOptions $options
     */
    public function __construct(
        private readonly LineItems $lines,
        private readonly Money $money,
        private readonly CartChanges $changes,
        private readonly Product $products,
        private readonly ItemOptions $options
    ) {
    }

    /**
     * The SKU as the catalogue has it.
     *
     * @param Item $item
     * @return string
     */
    public function parentSku(Item $item): string
    {
        return (string) ($item->getProduct()->getData('sku') ?? $item->getSku());
    }

    /**
     * SKU of the chosen child of a configurable.
     *
     * @param Item $item
     * @return string|null
     */
    public function variantSku(Item $item): ?string
    {
        return $item->getProductType() === self::CONFIGURABLE ? (string) $item->getSku() : null;
    }

    /**
     * Price of one, tax included.
     *
     * @param Item $item
     * @return float
     */
    public function priceInclTax(Item $item): float
    {
        return $this->money->amount($item->getPriceInclTax() ?? $item->getCalculationPrice());
    }

    /**
     * Price of all, tax included.
     *
     * @param Item $item
     * @return float
     */
    public function rowTotalInclTax(Item $item): float
    {
        return $this->money->amount($item->getRowTotalInclTax() ?? $item->getRowTotal());
    }

    /**
     * What coupons and rules take off the line; positive.
     *
     * @param Item $item
     * @return float
     */
    public function discount(Item $item): float
    {
        return $this->lines->together($item->getDiscountAmount(), $this->parts($item, 'discount_amount'));
    }

    /**
     * The line's tax.
     *
     * @param Item $item
     * @return float
     */
    public function tax(Item $item): float
    {
        return $this->lines->ownOrParts($item->getTaxAmount(), $this->parts($item, 'tax_amount'));
    }

    /**
     * How many came or went.
     *
     * @param Item $item
     * @return float
     */
    public function quantityDelta(Item $item): float
    {
        return $this->changes->of($item);
    }

    /**
     * What those cost, without tax.
     *
     * @param Item $item
     * @return float
     */
    public function totalDelta(Item $item): float
    {
        return $this->money->amount($this->changes->of($item) * (float) $item->getCalculationPrice());
    }

    /**
     * What those cost, tax included.
     *
     * @param Item $item
     * @return float
     */
    public function totalDeltaInclTax(Item $item): float
    {
        return $this->money->amount($this->changes->of($item) * $this->priceInclTax($item));
    }

    /**
     * What the shopper chose or typed.
     *
     * @param Item $item
     * @return ItemOption[]
     */
    public function options(Item $item): array
    {
        return $this->options->of($item);
    }

    /**
     * Address of the line's product.
     *
     * @param Item $item
     * @return string|null
     */
    public function url(Item $item): ?string
    {
        return $item->getProduct()->getProductUrl() ?: null;
    }

    /**
     * Address of its picture.
     *
     * @param Item $item
     * @return string|null
     */
    public function imageUrl(Item $item): ?string
    {
        return $this->products->imageUrl($item->getProduct());
    }

    /**
     * Where it stands in the shop's categories.
     *
     * @param Item $item
     * @return string|null
     */
    public function categoryPath(Item $item): ?string
    {
        return $this->products->categoryPath($item->getProduct());
    }

    /**
     * Its brand.
     *
     * @param Item $item
     * @return string|null
     */
    public function brand(Item $item): ?string
    {
        return $this->products->brand($item->getProduct());
    }

    /**
     * An amount of each of the line's parts.
     *
     * @param Item $item
     * @param string $column
     * @return mixed[]
     */
    private function parts(Item $item, string $column): array
    {
        $parts = [];
        foreach ($item->getChildren() as $part) {
            $parts[] = $part->getData($column);
        }
        return $parts;
    }
}
