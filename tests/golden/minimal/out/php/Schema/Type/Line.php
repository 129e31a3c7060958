<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Type;

use Minimal\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class Line implements Runtime\Typed
{
    /**
     * @param string $sku
     * @param int|float $price
     */
    public function __construct(
        public readonly string $sku,
        public readonly int|float $price
    ) {
    }

    /**
     * @return array<array-key, mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        $payload['sku'] = $this->sku;
        $payload['price'] = $this->price;
        return $payload;
    }
}
