<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Trackwright\Module\Api\TriggerInterface;

/**
 * A product was put into the cart, or more of it.
 */
class CartAdded implements TriggerInterface
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
            if ($change > 0.0) {
                yield $this->carts->occurrence($line);
            }
        }
    }
}
