<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Makes one line of a bundle or configurable and its parts.
 *
 * Of a bundle whose price comes from its parts Magento keeps prices and taxes at the bundle and at the parts, discounts
 * and fixed product taxes at either; of a bundle with a price of its own, and of a configurable, all at the parent.
 */
class LineItems
{
    /**
     * @param Money $money
     */
    public function __construct(
        private readonly Money $money
    ) {
    }

    /**
     * An amount that Magento keeps in one place: at the line or at its parts.
     *
     * @param mixed $own
     * @param mixed[] $parts
     * @return float
     */
    public function together(mixed $own, array $parts): float
    {
        return $this->money->sum([$own, ...$parts]);
    }

    /**
     * An amount that the line may have as the sum of its parts already.
     *
     * @param mixed $own
     * @param mixed[] $parts
     * @return float
     */
    public function ownOrParts(mixed $own, array $parts): float
    {
        return $this->money->amount($own) ?: $this->money->sum($parts);
    }
}
