<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * How far a checkout has come.
 */
class Checkout
{
    public const SHIPPING = 'shipping';
    public const PAYMENT = 'payment';
    public const REVIEW = 'review';

    private const STEPS = [self::SHIPPING, self::PAYMENT, self::REVIEW];

    /**
     * @param string $step one of the constants
     * @param string|null $shippingMethod carrier and method
     * @param string|null $shippingTitle as the shopper reads it
     * @param string|null $paymentMethod its code, never what was entered
     */
    public function __construct(
        private readonly string $step,
        private readonly ?string $shippingMethod = null,
        private readonly ?string $shippingTitle = null,
        private readonly ?string $paymentMethod = null
    ) {
    }

    /**
     * The step.
     *
     * @return string
     */
    public function getStep(): string
    {
        return $this->step;
    }

    /**
     * The step, counted from 1.
     *
     * @return int
     */
    public function getStepNumber(): int
    {
        return (int) array_search($this->step, self::STEPS, true) + 1;
    }

    /**
     * Carrier and method; null where nothing is shipped.
     *
     * @return string|null
     */
    public function getShippingMethod(): ?string
    {
        return $this->shippingMethod;
    }

    /**
     * The same as the shopper reads it.
     *
     * @return string|null
     */
    public function getShippingTitle(): ?string
    {
        return $this->shippingTitle;
    }

    /**
     * The method's code.
     *
     * @return string|null
     */
    public function getPaymentMethod(): ?string
    {
        return $this->paymentMethod;
    }
}
