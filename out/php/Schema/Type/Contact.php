<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class Contact implements Runtime\Typed
{
    /**
     * @param string|null $email Example: "ada@shop.example". Personal data (email)
     * @param string|null $phone Personal data (phone)
     * @param array<string, mixed> $additionalProperties members that the plan doesn't declare
     */
    public function __construct(
        public readonly ?string $email = null,
        public readonly ?string $phone = null,
        public readonly array $additionalProperties = []
    ) {
    }

    /**
     * @return array<array-key, mixed>
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
