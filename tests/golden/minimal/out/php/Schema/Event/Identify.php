<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Event;

use Minimal\Tracking\Schema\Runtime;

/**
 * The call identify.
 *
 * Consent: analytics.
 */
class Identify implements Runtime\TypedInterface
{
    public const CALL = 'identify';

    public const NAME = '';

    /**
     * Takes the members by name.
     *
     * @param 'free'|'paid'|null $plan
     */
    public function __construct(
        public readonly ?string $plan = null
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
        if ($this->plan !== null) {
            $payload['plan'] = $this->plan;
        }
        return $payload;
    }
}
