<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class Contact implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string|null $email Example: "ada@shop.example". Personal data (email)
     * @param string|null $phone Personal data (phone)
     * @param array<string,mixed> $additionalProperties members that the plan doesn't declare
     */
    public function __construct(
        public readonly ?string $email = null,
        public readonly ?string $phone = null,
        public readonly array $additionalProperties = []
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
        if ($this->email !== null) {
            $payload['email'] = $this->email;
        }
        if ($this->phone !== null) {
            $payload['phone'] = $this->phone;
        }
        foreach ($this->additionalProperties as $name => $member) {
            $payload[$name] ??= Runtime\Payload::plain($member);
        }
        return $payload;
    }
}
