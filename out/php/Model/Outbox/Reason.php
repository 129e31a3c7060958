<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Why something was not sent. A stored reason may go on after a colon.
 */
class Reason
{
    public const CONSENT_DENIED = 'consent_denied';
    public const CONSENT_UNDECIDED = 'consent_undecided';
    public const INVALID = 'invalid';
    public const TOO_LARGE = 'too_large';
    public const QUEUE_FULL = 'queue_full';
    public const HTTP_4XX = 'http_4xx';
    public const RETRIES_EXHAUSTED = 'retries_exhausted';
    public const DISABLED = 'disabled';
    public const DRY_RUN = 'dry_run';
    public const FOREIGN = 'foreign_installation';
    public const ERASED = 'erased';

    private const LENGTH = 255;

    /**
     * A reason with what is known beyond it, as short as the column.
     *
     * @param string $reason one of the constants
     * @param string $detail never a value of the event
     * @return string
     */
    public static function with(string $reason, string $detail): string
    {
        $text = $detail === '' ? $reason : $reason . ': ' . $detail;
        return mb_substr((string) preg_replace('/[^\x20-\x7E]+/', ' ', $text), 0, self::LENGTH);
    }

    /**
     * The reason alone.
     *
     * @param string $text
     * @return string
     */
    public static function of(string $text): string
    {
        return explode(':', $text, 2)[0];
    }
}
