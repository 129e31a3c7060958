<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Creditmemo as MagentoCreditmemo;
use Magento\Sales\Model\Order\Creditmemo\Item;
use Acme\Tracking\Model\Money;

/**
 * Values of a credit memo that no getter gives.
 */
class Creditmemo
{
    private const CENT = 0.0001;

    /**
     * @param Money $money
     * @param CreditmemoLine $line
     */
    public function __construct(
        private readonly Money $money,
        private readonly CreditmemoLine $line
    ) {
    }

    /**
     * Store id and number: two store views may use the same numbers.
     *
     * @param MagentoCreditmemo $memo
     * @return string
     */
    public function uid(MagentoCreditmemo $memo): string
    {
        return $memo->getStoreId() . '-' . $memo->getIncrementId();
    }

    /**
     * What the returned goods came to after coupons, without tax, shipping and adjustments.
     *
     * @param MagentoCreditmemo $memo
     * @return float
     */
    public function revenue(MagentoCreditmemo $memo): float
    {
        return $this->money->sum([
            $memo->getSubtotal(),
            $memo->getDiscountAmount(),
            $memo->getDiscountTaxCompensationAmount(),
            $memo->getShippingDiscountTaxCompensationAmount(),
        ]);
    }

    /**
     * What coupons and rules had taken off; positive.
     *
     * @param MagentoCreditmemo $memo
     * @return float
     */
    public function discount(MagentoCreditmemo $memo): float
    {
        return $this->money->negated($memo->getDiscountAmount());
    }

    /**
     * Whether nothing that was paid of the order is left to refund.
     *
     * @param MagentoCreditmemo $memo
     * @return bool
     */
    public function isFull(MagentoCreditmemo $memo): bool
    {
        $order = $memo->getOrder();
        return (float) $order->getBaseTotalRefunded() >= (float) $order->getBaseTotalPaid() - self::CENT;
    }

    /**
     * Whether the payment provider was told to give the money back.
     *
     * @param MagentoCreditmemo $memo
     * @return bool
     */
    public function isOnline(MagentoCreditmemo $memo): bool
    {
        $isAsked = $memo->getInvoice() !== null && (bool) $memo->getData('do_transaction');
        return $isAsked || (string) $memo->getTransactionId() !== '';
    }

    /**
     * Lines of which some came back. Those of a bundle's parts are in the bundle's line.
     *
     * @param MagentoCreditmemo $memo
     * @return Item[]
     */
    public function items(MagentoCreditmemo $memo): array
    {
        $items = [];
        foreach ($memo->getAllItems() as $item) {
            $isPart = (string) $item->getOrderItem()?->getParentItemId() !== '';
            if (!$isPart && $this->line->quantity($item) > 0.0) {
                $items[] = $item;
            }
        }
        return $items;
    }
}
