<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Trackwright\Module\Api\TriggerInterface;

/**
 * A coupon code was sent off, whether it holds or not.
 */
class CouponEntered implements TriggerInterface
{
    /**
     * @param Coupons $coupons
     * @param Carts $carts
     */
    public function __construct(
        private readonly Coupons $coupons,
        private readonly Carts $carts
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        foreach ($this->coupons->told($hook, $payload) as [$what, $coupon, $quote]) {
            if ($what === Coupons::ENTERED) {
                yield $this->carts->ofQuote($quote, ['coupon' => $coupon]);
            }
        }
    }
}
