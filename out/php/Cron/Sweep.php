<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Cron;

use Psr\Log\LoggerInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Sweeper;

/**
 * Makes up for what requests could not record.
 */
class Sweep
{
    private const DURATION = 240_000;

    /**
     * @param Sweeper $sweeper
     * @param Clock $clock
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly Sweeper $sweeper,
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
        $missing = $this->sweeper->sweep($this->clock->now() + self::DURATION);
        if ($missing > 0) {
            $this->logger->notice(sprintf('%d calls were missing, and wait to be sent now.', $missing));
        }
    }
}
