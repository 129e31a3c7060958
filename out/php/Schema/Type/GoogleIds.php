<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class GoogleIds implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string|null $clientId Example: "1098115397.1795440512". Personal data (id)
     * @param string|null $sessionId Of the session in which the order was placed. Example: "1795440512". Personal data (id)
     */
    public function __construct(
        public readonly ?string $clientId = null,
        public readonly ?string $sessionId = null
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
        if ($this->clientId !== null) {
            $payload['client_id'] = $this->clientId;
        }
        if ($this->sessionId !== null) {
            $payload['session_id'] = $this->sessionId;
        }
        return $payload;
    }
}
