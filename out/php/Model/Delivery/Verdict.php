<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

/**
 * What became of a batch.
 */
class Verdict
{
    public const SENT = 'sent';
    public const RETRY = 'retry';
    public const REFUSED = 'refused';

    /** Written to the log instead of sent */
    public const SHOWN = 'shown';

    /**
     * @param string $kind one of the constants
     * @param int $status of HTTP; 0 where there was no answer
     * @param int|null $wait milliseconds that the server asks for
     * @param string $error what went wrong
     */
    public function __construct(
        public readonly string $kind,
        public readonly int $status = 0,
        public readonly ?int $wait = null,
        public readonly string $error = ''
    ) {
    }
}
