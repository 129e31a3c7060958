<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Event;

use Minimal\Tracking\Schema\Runtime;

/**
 * The call identify.
 *
 * Consent: analytics.
 */
class Identify implements Runtime\Typed
{
    public const CALL = 'identify';

    public const NAME = '';

    /**
     * @param 'free'|'paid'|null $plan
     */
    public function __construct(
        public readonly ?string $plan = null
    ) {
    }

    /**
     * @return array<array-key, mixed>
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
