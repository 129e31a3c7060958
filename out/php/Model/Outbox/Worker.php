<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Psr\Log\LoggerInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Config\Delivery;
use Acme\Tracking\Model\Installation;

/**
 * Claims and delivers, until nothing waits or it is told to stop. Any number of workers may run beside each other.
 */
class Worker implements DispatcherInterface
{
    /** Batches that are claimed at once */
    private const BATCHES = 10;

    private const IDLE = 1_000;

    /**
     * @param Claim $claim
     * @param Sender $sender
     * @param Installation $installation
     * @param Delivery $settings
     * @param Clock $clock
     * @param LoggerInterface $logger
     * @param int|null $lease milliseconds for which rows are held; null for what the settings ask for
     */
    public function __construct(
        private readonly Claim $claim,
        private readonly Sender $sender,
        private readonly Installation $installation,
        private readonly Delivery $settings,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger,
        private readonly ?int $lease = null
    ) {
    }

    /**
     * Works, and returns how many messages were sent: none from a copied database.
     *
     * @param Limits $limits
     * @return int
     */
    public function run(Limits $limits): int
    {
        $sent = 0;
        while (!$limits->reached($this->clock->now(), $sent)) {
            if (!$this->mayStart()) {
                return $sent;
            }
            $lease = $this->claim->take(
                $this->settings->batchSize() * self::BATCHES,
                $this->lease ?? $this->settings->lease()
            );
            if ($lease->rows !== []) {
                $sent += $this->sender->deliver(
                    $lease,
                    $this->installation->fingerprint(),
                    fn (int $more): bool => $limits->reached($this->clock->now(), $sent + $more)
                );
            } elseif ($limits->endsIdle) {
                return $sent;
            } else {
                $this->clock->pause(self::IDLE);
            }
        }
        return $sent;
    }

    /**
     * Whether this is the installation that sends. Says so where it isn't.
     *
     * @return bool
     */
    private function mayStart(): bool
    {
        if ($this->installation->maySend()) {
            return true;
        }
        $this->logger->critical(
            'Nothing is sent: this database belongs to another installation.'
            . ' If this one is to send, write its fingerprint into the setting Installation; `status` tells it.'
        );
        return false;
    }
}
