<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * What a new row came to: its message, or the reason why there is none.
 */
class Prepared
{
    /**
     * @param Row $row
     * @param string|null $body the message as JSON
     * @param Reason|null $reason why it is not sent, where there is no message
     */
    public function __construct(
        public readonly Row $row,
        public readonly ?string $body,
        public readonly ?Reason $reason = null
    ) {
    }
}
