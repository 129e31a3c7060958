<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Type;

use Minimal\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class Line implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string $sku
     * @param int|float $price
     */
    public function __construct(
        public readonly string $sku,
        public readonly int|float $price
    ) {
    }

    /**
     * The members under their names on the wire.
     *
     * @return array<array-key,mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        $payload['sku'] = $this->sku;
        $payload['price'] = $this->price;
        return $payload;
    }
}
