<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Invoice as MagentoInvoice;
use Acme\Tracking\Model\Money;

/**
 * Values of an invoice that no getter gives.
 */
class Invoice
{
    /**
     * @param Money $money
     */
    public function __construct(
        private readonly Money $money
    ) {
    }

    /**
     * Store id and number: two store views may use the same numbers.
     *
     * @param MagentoInvoice $invoice
     * @return string
     */
    public function uid(MagentoInvoice $invoice): string
    {
        return $invoice->getStoreId() . '-' . $invoice->getIncrementId();
    }

    /**
     * What coupons and rules take off; positive.
     *
     * @param MagentoInvoice $invoice
     * @return float
     */
    public function discount(MagentoInvoice $invoice): float
    {
        return $this->money->negated($invoice->getDiscountAmount());
    }
}
