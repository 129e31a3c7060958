<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class ShippedLine implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string $productId
     * @param string $sku
     * @param int|float $quantity How many. Cable is sold by the metre, so 2.5 is possible. Examples: 1, 2.5
     * @param string|null $name
     */
    public function __construct(
        public readonly string $productId,
        public readonly string $sku,
        public readonly int|float $quantity,
        public readonly ?string $name = null
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
        $payload['product_id'] = $this->productId;
        $payload['sku'] = $this->sku;
        if ($this->name !== null) {
            $payload['name'] = $this->name;
        }
        $payload['quantity'] = $this->quantity;
        return $payload;
    }
}
