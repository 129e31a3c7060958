<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Value;

use Magento\Sales\Model\Order\Item;
use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\LineItems;
use Trackwright\Module\Model\Money;

/**
 * Values of an order's line that no getter gives. What belongs to a bundle or configurable is in its line.
 */
class OrderLine
{
    /**
     * @param LineItems $lines
     * @param Money $money
     * @param Sku $sku
     */
    public function __construct(
        private readonly LineItems $lines,
        private readonly Money $money,
        private readonly Sku $sku
    ) {
    }

    /**
     * The SKU as the catalogue has it.
     *
     * @param Item $line
     * @return string|Deferred
     */
    public function parentSku(Item $line): string|Deferred
    {
        return $this->sku->inCatalogue((string) $line->getSku(), (string) $line->getProductId(), $line);
    }

    /**
     * Price of one, tax included.
     *
     * @param Item $line
     * @return float
     */
    public function priceInclTax(Item $line): float
    {
        return $this->money->amount($line->getPriceInclTax() ?? $line->getPrice());
    }

    /**
     * Price of all, tax included.
     *
     * @param Item $line
     * @return float
     */
    public function rowTotalInclTax(Item $line): float
    {
        return $this->money->amount($line->getRowTotalInclTax() ?? $line->getRowTotal());
    }

    /**
     * What coupons and rules take off the line; positive.
     *
     * @param Item $line
     * @return float
     */
    public function discount(Item $line): float
    {
        return $this->lines->together($line->getDiscountAmount(), $this->parts($line, 'discount_amount'));
    }

    /**
     * What coupons and rules take off the line, without the tax that was on it.
     *
     * @param Item $line
     * @return float
     */
    public function discountExclTax(Item $line): float
    {
        return $this->money->rest($this->discount($line), [$this->discountTaxCompensation($line)]);
    }

    /**
     * The same in base currency.
     *
     * @param Item $line
     * @return float
     */
    public function baseDiscount(Item $line): float
    {
        return $this->lines->together($line->getBaseDiscountAmount(), $this->parts($line, 'base_discount_amount'));
    }

    /**
     * The line's tax.
     *
     * @param Item $line
     * @return float
     */
    public function tax(Item $line): float
    {
        return $this->lines->ownOrParts($line->getTaxAmount(), $this->parts($line, 'tax_amount'));
    }

    /**
     * The same in base currency.
     *
     * @param Item $line
     * @return float
     */
    public function baseTax(Item $line): float
    {
        return $this->lines->ownOrParts($line->getBaseTaxAmount(), $this->parts($line, 'base_tax_amount'));
    }

    /**
     * Tax on what was discounted, where discounts are applied to prices with tax.
     *
     * @param Item $line
     * @return float
     */
    public function discountTaxCompensation(Item $line): float
    {
        return $this->lines->ownOrParts(
            $line->getDiscountTaxCompensationAmount(),
            $this->parts($line, 'discount_tax_compensation_amount')
        );
    }

    /**
     * Fixed product taxes of the line.
     *
     * @param Item $line
     * @return float
     */
    public function weee(Item $line): float
    {
        return $this->lines->together(
            $line->getWeeeTaxAppliedRowAmount(),
            $this->parts($line, 'weee_tax_applied_row_amount')
        );
    }

    /**
     * An amount of each of the line's parts.
     *
     * @param Item $line
     * @param string $column
     * @return mixed[]
     */
    private function parts(Item $line, string $column): array
    {
        $parts = [];
        foreach ($line->getChildrenItems() as $part) {
            $parts[] = $part->getData($column);
        }
        return $parts;
    }
}
