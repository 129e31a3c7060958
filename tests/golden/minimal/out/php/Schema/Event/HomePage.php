<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Event;

use Minimal\Tracking\Schema\Runtime;

/**
 * The call page Home.
 *
 * Consent: analytics.
 */
class HomePage implements Runtime\TypedInterface
{
    public const CALL = 'page';

    public const NAME = 'Home';

    /**
     * Takes the members by name.
     *
     * @param string|null $variant
     */
    public function __construct(
        public readonly Runtime\Absent|string|null $variant = Runtime\Absent::Value
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
        if ($this->variant !== Runtime\Absent::Value) {
            $payload['variant'] = $this->variant;
        }
        return $payload;
    }
}
