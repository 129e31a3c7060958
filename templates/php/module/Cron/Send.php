<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Cron;

use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Outbox\DispatcherInterface;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Priority;
use Trackwright\Module\Model\Outbox\StopSignal;

/**
 * Sends what waits. Stops before the next minute's job begins.
 */
class Send
{
    private const DURATION = 50_000;

    /**
     * @param DispatcherInterface $dispatcher
     * @param StopSignal $signal
     * @param Priority $priority
     * @param Clock $clock
     */
    public function __construct(
        private readonly DispatcherInterface $dispatcher,
        private readonly StopSignal $signal,
        private readonly Priority $priority,
        private readonly Clock $clock
    ) {
    }

    /**
     * Runs the job.
     *
     * @return void
     */
    public function execute(): void
    {
        $this->signal->listen();
        $this->priority->lower();
        $this->dispatcher->run(new Limits(
            $this->clock->now() + self::DURATION,
            stopped: fn (): bool => $this->signal->isGiven()
        ));
    }
}
