<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order as MagentoOrder;
use Acme\Tracking\Model\Money;

/**
 * Values of an order that no getter gives. Nothing is loaded.
 */
class Order
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
     * Store id and public number: two store views may use the same numbers.
     *
     * @param MagentoOrder $order
     * @return string
     */
    public function uid(MagentoOrder $order): string
    {
        return $order->getStoreId() . '-' . $order->getIncrementId();
    }

    /**
     * What goods come to after coupons, without tax and shipping, whatever discounts are applied to.
     *
     * @param MagentoOrder $order
     * @return float
     */
    public function revenue(MagentoOrder $order): float
    {
        return $this->money->sum([
            $order->getSubtotal(),
            $order->getDiscountAmount(),
            $order->getDiscountTaxCompensationAmount(),
            $order->getShippingDiscountTaxCompensationAmount(),
        ]);
    }

    /**
     * The grand total without tax and shipping.
     *
     * @param MagentoOrder $order
     * @return float
     */
    public function netTotal(MagentoOrder $order): float
    {
        return $this->money->rest($order->getGrandTotal(), [$order->getTaxAmount(), $order->getShippingAmount()]);
    }

    /**
     * What coupons and rules take off, that on shipping included; positive.
     *
     * @param MagentoOrder $order
     * @return float
     */
    public function discount(MagentoOrder $order): float
    {
        return $this->money->negated($order->getDiscountAmount());
    }

    /**
     * Fixed product taxes of all lines.
     *
     * @param MagentoOrder $order
     * @return float
     */
    public function weee(MagentoOrder $order): float
    {
        $taxes = [];
        foreach ($order->getAllItems() as $item) {
            $taxes[] = $item->getWeeeTaxAppliedRowAmount();
        }
        return $this->money->sum($taxes);
    }

    /**
     * What of the grand total no part explains: gift cards, store credit, surcharges of other modules.
     *
     * @param MagentoOrder $order
     * @return float
     */
    public function otherTotal(MagentoOrder $order): float
    {
        $rows = [];
        foreach ($order->getAllVisibleItems() as $item) {
            $rows[] = $item->getRowTotal();
        }
        return $this->money->rest($order->getGrandTotal(), [
            $order->getSubtotal(),
            $order->getShippingAmount(),
            $order->getTaxAmount(),
            $order->getDiscountAmount(),
            $order->getDiscountTaxCompensationAmount(),
            $order->getShippingDiscountTaxCompensationAmount(),
            $this->money->taxesBesideSubtotal($order->getSubtotal(), $rows, $this->weee($order)),
        ]);
    }

    /**
     * The coupon that was used.
     *
     * @param MagentoOrder $order
     * @return string|null
     */
    public function coupon(MagentoOrder $order): ?string
    {
        return $this->plain->text($order->getCouponCode());
    }

    /**
     * The shopper's first name; a guest's stands in the billing address.
     *
     * @param MagentoOrder $order
     * @return string|null
     */
    public function firstname(MagentoOrder $order): ?string
    {
        return $this->plain->text($order->getCustomerFirstname() ?: $order->getBillingAddress()?->getFirstname());
    }

    /**
     * The shopper's last name; a guest's stands in the billing address.
     *
     * @param MagentoOrder $order
     * @return string|null
     */
    public function lastname(MagentoOrder $order): ?string
    {
        return $this->plain->text($order->getCustomerLastname() ?: $order->getBillingAddress()?->getLastname());
    }

    /**
     * Whether an administrator made it by changing another order.
     *
     * @param MagentoOrder $order
     * @return bool
     */
    public function isEdit(MagentoOrder $order): bool
    {
        return (string) $order->getRelationParentId() !== '';
    }

    /**
     * The company that a business customer buys for; Adobe Commerce alone knows it.
     *
     * @param MagentoOrder $order
     * @return string|null
     */
    public function companyId(MagentoOrder $order): ?string
    {
        return $this->plain->text($this->plain->member($this->company($order), 'getCompanyId'));
    }

    /**
     * That company's name.
     *
     * @param MagentoOrder $order
     * @return string|null
     */
    public function companyName(MagentoOrder $order): ?string
    {
        return $this->plain->text($this->plain->member($this->company($order), 'getCompanyName'));
    }

    /**
     * A column of the order, such as one that another module adds.
     *
     * @param MagentoOrder $order
     * @param string $code
     * @return mixed
     */
    public function attribute(MagentoOrder $order, string $code): mixed
    {
        return $this->plain->value($order->getData($code));
    }

    /**
     * The company's part of the order's extension attributes.
     *
     * @param MagentoOrder $order
     * @return object|null
     */
    private function company(MagentoOrder $order): ?object
    {
        $company = $this->plain->member($order->getExtensionAttributes(), 'getCompanyOrderAttributes');
        return is_object($company) ? $company : null;
    }
}
