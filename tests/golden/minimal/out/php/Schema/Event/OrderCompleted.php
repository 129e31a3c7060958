<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Event;

use Minimal\Tracking\Schema\Runtime;
use Minimal\Tracking\Schema\Type;

/**
 * An order was placed.
 *
 * Consent: analytics.
 */
class OrderCompleted implements Runtime\Typed
{
    public const CALL = 'track';

    public const NAME = 'Order Completed';

    /**
     * @param string $orderId Example: "1001"
     * @param list<Type\Line|array<string, mixed>|\stdClass> $products
     * @param string|null $email Personal data (email)
     */
    public function __construct(
        public readonly string $orderId,
        public readonly array $products,
        public readonly ?string $email = null
    ) {
    }

    /**
     * @return array<array-key, mixed>
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
