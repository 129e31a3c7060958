<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Sees to it that what waits is sent.
 */
interface DispatcherInterface
{
    /**
     * Does so within limits.
     *
     * @param Limits $limits
     * @return int how many this process has sent itself
     */
    public function run(Limits $limits): int;
}
