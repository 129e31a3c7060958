<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * The time, and waiting for it.
 */
class Clock
{
    /**
     * Milliseconds since 1970.
     *
     * @return int
     */
    public function now(): int
    {
        return (int) (microtime(true) * 1000);
    }

    /**
     * Lets time pass.
     *
     * @param int $milliseconds
     * @return void
     */
    public function pause(int $milliseconds): void
    {
        if ($milliseconds > 0) {
            usleep($milliseconds * 1000);
        }
    }
}
