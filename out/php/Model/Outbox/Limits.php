<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * When a worker stops.
 */
class Limits
{
    /**
     * @param int $until milliseconds since 1970
     * @param bool $endsIdle whether it stops when nothing waits
     * @param int $messages how many it sends at most
     * @param int $bytes memory at which it stops; 0 for any
     * @param \Closure|null $stopped whether somebody asks it to stop
     */
    public function __construct(
        public readonly int $until = PHP_INT_MAX,
        public readonly bool $endsIdle = true,
        private readonly int $messages = PHP_INT_MAX,
        private readonly int $bytes = 0,
        private readonly ?\Closure $stopped = null
    ) {
    }

    /**
     * Whether it is time to stop.
     *
     * @param int $now milliseconds since 1970
     * @param int $sent
     * @return bool
     */
    public function reached(int $now, int $sent): bool
    {
        return $now >= $this->until
            || $sent >= $this->messages
            || ($this->bytes > 0 && memory_get_usage(true) >= $this->bytes)
            || ($this->stopped !== null && ($this->stopped)());
    }
}
