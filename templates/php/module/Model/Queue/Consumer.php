<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Queue;

use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Worker;

/**
 * Sends as many rows as were announced, whichever wait longest, as any worker does.
 */
class Consumer
{
    private const DURATION = 60_000;

    /**
     * @param Worker $worker
     * @param Clock $clock
     */
    public function __construct(
        private readonly Worker $worker,
        private readonly Clock $clock
    ) {
    }

    /**
     * Works on an announcement.
     *
     * @param string $range ids, `<first>-<last>`
     * @return void
     */
    public function process(string $range): void
    {
        [$first, $last] = array_pad(array_map('intval', explode('-', $range, 2)), 2, 0);
        $this->worker->run(new Limits($this->clock->now() + self::DURATION, messages: max(1, $last - $first + 1)));
    }
}
