<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * What a worker's process yields to: requests that want the same core come first.
 */
class Priority
{
    private const LOW = 10;

    /**
     * Lowers it where the system can, and it isn't as low already.
     *
     * @return void
     */
    public function lower(): void
    {
        // phpcs:disable Magento2.Functions.DiscouragedFunction -- of this process alone
        if (function_exists('pcntl_setpriority') && pcntl_getpriority() < self::LOW) {
            pcntl_setpriority(self::LOW);
        }
        // phpcs:enable
    }
}
