<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Event;

use Minimal\Tracking\Schema\Runtime;
use Minimal\Tracking\Schema\Type;

/**
 * An order was placed.
 *
 * Consent: analytics.
 */
class OrderCompleted implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Completed';

    /**
     * Takes the members by name.
     *
     * @param string $orderId Example: "1001"
     * @param list<Type\Line|array<string,mixed>|\stdClass> $products
     * @param string|null $email Personal data (email)
     */
    public function __construct(
        public readonly string $orderId,
        public readonly array $products,
        public readonly ?string $email = null
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
        $payload['order_id'] = $this->orderId;
        $payload['products'] = Runtime\Payload::plain($this->products);
        if ($this->email !== null) {
            $payload['email'] = $this->email;
        }
        return $payload;
    }
}
