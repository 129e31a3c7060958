<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Trackwright\Module\Api\TriggerInterface;

/**
 * A product was taken out of the cart, or some of it.
 */
class CartRemoved implements TriggerInterface
{
    /**
     * @param Carts $carts
     */
    public function __construct(
        private readonly Carts $carts
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        foreach ($this->carts->changes($hook, $payload) as [$line, $change]) {
            if ($change < 0.0) {
                yield $this->carts->occurrence($line);
            }
        }
    }
}
