<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Quote\Model\Quote as MagentoQuote;
use Magento\Quote\Model\Quote\Address;
use Acme\Tracking\Model\Money;

/**
 * Values of a cart that no getter gives. Nothing is computed anew.
 */
class Quote
{
    /**
     * @param Money $money
     * @param Plain $plain
     */
    public function __construct(
        private readonly Money $money,
        private readonly Plain $plain
    ) {
    }

    /**
     * The currency the shopper sees; a new cart has none yet.
     *
     * @param MagentoQuote $quote
     * @return string
     */
    public function currency(MagentoQuote $quote): string
    {
        return (string) ($quote->getQuoteCurrencyCode() ?: $quote->getStore()->getCurrentCurrencyCode());
    }

    /**
     * The shop's currency.
     *
     * @param MagentoQuote $quote
     * @return string
     */
    public function baseCurrency(MagentoQuote $quote): string
    {
        return (string) ($quote->getBaseCurrencyCode() ?: $quote->getStore()->getBaseCurrencyCode());
    }

    /**
     * The lines' total with tax.
     *
     * @param MagentoQuote $quote
     * @return float
     */
    public function subtotalInclTax(MagentoQuote $quote): float
    {
        $rows = [];
        foreach ($quote->getAllVisibleItems() as $item) {
            $rows[] = $item->getRowTotalInclTax() ?? $item->getRowTotal();
        }
        return $this->money->sum($rows);
    }

    /**
     * The cart's tax.
     *
     * @param MagentoQuote $quote
     * @return float
     */
    public function tax(MagentoQuote $quote): float
    {
        return $this->money->amount($this->address($quote)->getTaxAmount());
    }

    /**
     * Shipping costs without tax.
     *
     * @param MagentoQuote $quote
     * @return float
     */
    public function shipping(MagentoQuote $quote): float
    {
        return $this->money->amount($this->address($quote)->getShippingAmount());
    }

    /**
     * What coupons and rules take off; positive.
     *
     * @param MagentoQuote $quote
     * @return float
     */
    public function discount(MagentoQuote $quote): float
    {
        return $this->money->negated($this->address($quote)->getDiscountAmount());
    }

    /**
     * The coupon in use.
     *
     * @param MagentoQuote $quote
     * @return string|null
     */
    public function coupon(MagentoQuote $quote): ?string
    {
        return $this->plain->text($quote->getCouponCode());
    }

    /**
     * A column of the cart, such as one that another module adds.
     *
     * @param MagentoQuote $quote
     * @param string $code
     * @return mixed
     */
    public function attribute(MagentoQuote $quote, string $code): mixed
    {
        return $this->plain->value($quote->getData($code));
    }

    /**
     * The address that totals stand at.
     *
     * @param MagentoQuote $quote
     * @return Address
     */
    private function address(MagentoQuote $quote): Address
    {
        return $quote->isVirtual() ? $quote->getBillingAddress() : $quote->getShippingAddress();
    }
}
