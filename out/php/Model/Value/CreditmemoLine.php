<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Creditmemo\Item;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\LineItems;
use Acme\Tracking\Model\Money;

/**
 * Values of a credit memo's line that no getter gives. What belongs to a bundle or configurable is in its line.
 */
class CreditmemoLine
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
        return $this->sku->inCatalogue(
            (string) $line->getSku(),
            (string) $line->getProductId(),
            $line->getOrderItem()
        );
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
     * What coupons and rules had taken off the line; positive.
     *
     * @param Item $line
     * @return float
     */
    public function discount(Item $line): float
    {
        return $this->lines->together($line->getDiscountAmount(), $this->parts($line, 'discount_amount'));
    }

    /**
     * What they had taken off the line, without the tax that was on it.
     *
     * @param Item $line
     * @return float
     */
    public function discountExclTax(Item $line): float
    {
        $column = 'discount_tax_compensation_amount';
        $tax = $this->lines->ownOrParts($line->getDiscountTaxCompensationAmount(), $this->parts($line, $column));
        return $this->money->rest($this->discount($line), [$tax]);
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
     * How many came back.
     *
     * Of a bundle whose parts are refunded Magento writes down how many were invoiced, whatever comes back: it is as
     * many as the part has of which most did.
     *
     * @param Item $line
     * @return float
     */
    public function quantity(Item $line): float
    {
        $ordered = $line->getOrderItem();
        if (!$ordered?->getData('has_children') || !$ordered->isDummy()) {
            return $this->money->amount($line->getQty());
        }
        $bundles = [0.0];
        foreach ($this->partsOf($line) as $part) {
            $each = (float) $part->getOrderItem()->getQtyOrdered();
            if ($each > 0.0) {
                $bundles[] = (float) $part->getQty() * (float) $ordered->getQtyOrdered() / $each;
            }
        }
        return $this->money->amount(max($bundles));
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
        return array_map(static fn (Item $part): mixed => $part->getData($column), $this->partsOf($line));
    }

    /**
     * Lines of a bundle's or configurable's parts.
     *
     * @param Item $line
     * @return Item[]
     */
    private function partsOf(Item $line): array
    {
        $parts = [];
        foreach ($line->getCreditmemo()?->getAllItems() ?? [] as $other) {
            $parent = $other->getOrderItem()?->getParentItemId();
            if ($parent !== null && (string) $parent === (string) $line->getOrderItemId()) {
                $parts[] = $other;
            }
        }
        return $parts;
    }
}
