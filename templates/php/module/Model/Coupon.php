<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model;

/**
 * A coupon code that somebody tried, and what came of it.
 */
class Coupon
{
    public const INVALID = 'invalid';
    public const EXPIRED = 'expired';
    public const EMPTY_CART = 'empty cart';
    public const ERROR = 'error';

    /**
     * @param string $code
     * @param string $reason why it was refused; one of the constants
     * @param float|null $discount what the cart's discounts come to
     * @param string|null $name of the rule, where it is known
     */
    public function __construct(
        private readonly string $code,
        private readonly string $reason = self::INVALID,
        private readonly ?float $discount = null,
        private readonly ?string $name = null
    ) {
    }

    /**
     * The code.
     *
     * @return string
     */
    public function getCode(): string
    {
        return $this->code;
    }

    /**
     * Why it was refused.
     *
     * @return string
     */
    public function getReason(): string
    {
        return $this->reason;
    }

    /**
     * What it takes off the cart, or had taken off.
     *
     * @return float|null
     */
    public function getDiscount(): ?float
    {
        return $this->discount;
    }

    /**
     * The label of its rule.
     *
     * @return string|null
     */
    public function getName(): ?string
    {
        return $this->name;
    }
}
