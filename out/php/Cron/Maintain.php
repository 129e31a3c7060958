<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Cron;

use Psr\Log\LoggerInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Outbox\Backpressure;
use Acme\Tracking\Model\Outbox\Retention;

/**
 * Forgets what is done with, and looks whether too much waits.
 */
class Maintain
{
    private const DURATION = 240_000;

    /**
     * @param Retention $retention
     * @param Backpressure $backpressure
     * @param Clock $clock
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly Retention $retention,
        private readonly Backpressure $backpressure,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * Runs the job.
     *
     * @return void
     */
    public function execute(): void
    {
        $until = $this->clock->now() + self::DURATION;
        if ($this->backpressure->measure()) {
            $this->logger->critical('Too many calls wait to be sent: new ones are refused until there is room.');
        }
        $this->retention->tidy();
        $this->retention->expire($until);
        $this->retention->purge(null, null, $until);
    }
}
