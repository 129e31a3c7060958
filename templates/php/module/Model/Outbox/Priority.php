<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Outbox;

/**
 * What a worker's process yields to: requests that want the same core come first.
 */
class Priority
{
    private const LOWER = 10;

    /** @var bool */
    private bool $isLow = false;

    /**
     * Lowers it, once, where the system can.
     *
     * @return void
     */
    public function lower(): void
    {
        if (!$this->isLow && function_exists('proc_nice')) {
            $this->isLow = proc_nice(self::LOWER);
        }
    }
}
