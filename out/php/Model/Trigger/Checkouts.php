<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Quote\Api\CartRepositoryInterface;
use Magento\Quote\Model\Quote;
use Acme\Tracking\Model\Checkout;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Plain;

/**
 * What triggers around the checkout have in common.
 */
class Checkouts
{
    /**
     * @param CartRepositoryInterface $carts
     * @param Carts $occurrences
     * @param Plain $plain
     */
    public function __construct(
        private readonly CartRepositoryInterface $carts,
        private readonly Carts $occurrences,
        private readonly Plain $plain
    ) {
    }

    /**
     * Something that happened in a checkout. Magento has just had the cart in hands and keeps it.
     *
     * @param mixed $cartId first argument of the method that was called
     * @param string $step one of Checkout's constants
     * @param bool $isOnce whether it counts once a cart and step, of paying once a method
     * @return iterable<Occurrence> nothing where there is no such cart
     */
    public function occurrences(mixed $cartId, string $step, bool $isOnce = true): iterable
    {
        try {
            $quote = is_numeric($cartId) ? $this->carts->get((int) $cartId) : null;
        } catch (NoSuchEntityException) {
            return;
        }
        if (!$quote instanceof Quote) {
            return;
        }
        $address = $quote->isVirtual() ? null : $quote->getShippingAddress();
        $checkout = new Checkout(
            $step,
            $this->plain->text($address?->getShippingMethod()),
            $this->plain->text($address?->getShippingDescription()),
            $this->plain->text($quote->getPayment()->getData('method'))
        );
        $once = $step === Checkout::PAYMENT ? $step . ':' . $checkout->getPaymentMethod() : $step;
        yield $this->occurrences->ofQuote($quote, ['checkout' => $checkout], $isOnce ? $once : null);
    }
}
