<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Where a row of the outbox stands.
 */
class Status
{
    /** As the request left it */
    public const NEW = 0;

    /** Its message is frozen, and was tried, or put off */
    public const READY = 1;

    public const SENT = 2;

    /** Segment refused it; can be replayed */
    public const DEAD = 3;

    /** A tombstone: decided not to be sent, and never asked again */
    public const DROPPED = 4;

    public const NAMES = [
        self::NEW => 'new',
        self::READY => 'ready',
        self::SENT => 'sent',
        self::DEAD => 'dead',
        self::DROPPED => 'dropped',
    ];
}
