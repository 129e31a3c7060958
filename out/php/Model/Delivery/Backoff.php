<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

/**
 * How long to wait before the next try: exponential, with full jitter, so that workers don't come back together.
 */
class Backoff
{
    /**
     * @param int $base milliseconds
     * @param int $cap milliseconds
     * @param int $least milliseconds
     */
    public function __construct(
        private readonly int $base = 1_000,
        private readonly int $cap = 300_000,
        private readonly int $least = 100
    ) {
    }

    /**
     * Milliseconds to wait after so many failures, the first being 1.
     *
     * @param int $failures
     * @return int
     */
    public function wait(int $failures): int
    {
        $full = min($this->cap, $this->base * 2 ** min(max($failures, 1) - 1, 20));
        return random_int(min($this->least, $full), $full);
    }
}
