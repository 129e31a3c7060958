<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Why something was not sent: one word of a closed list, and what is known beyond it.
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
     * @param string $code one of the constants, or of Guard's
     * @param string $detail never a value of the call
     */
    public function __construct(
        public readonly string $code,
        private readonly string $detail = ''
    ) {
    }

    /**
     * As it is stored: what is known beyond the word follows a colon.
     *
     * @return string printable ASCII, as short as its column
     */
    public function text(): string
    {
        $text = $this->detail === '' ? $this->code : $this->code . ': ' . $this->detail;
        return substr((string) preg_replace('/[^\x20-\x7E]+/', ' ', $text), 0, self::LENGTH);
    }
}
