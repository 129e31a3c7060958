<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Magento\Framework\FlagManager;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Config\Delivery;
use Acme\Tracking\Model\Counter;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Database\Transaction;

/**
 * Forgets what is done with. Never what the sweep still looks back at: it would be sent again.
 */
class Retention
{
    /** Days that the sweep looks back, and one for clocks and late requests */
    public const LEAST_DAYS = 3;

    /** Flag: since when the outbox remembers all that it had */
    public const FORGOTTEN = 'acme_tracking_forgotten';

    private const DAY = 86_400_000;
    private const CHUNK = 2_000;
    private const COUNTER_DAYS = 400;

    /** Further ahead than any wait: written before the clock was set back */
    private const AHEAD = 3_600_000;

    /**
     * @param ConnectionInterface $connection the worker's own
     * @param Transaction $transaction on the same connection
     * @param Counter $counter on the same connection
     * @param Delivery $settings
     * @param Clock $clock
     * @param FlagManager $flags
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Transaction $transaction,
        private readonly Counter $counter,
        private readonly Delivery $settings,
        private readonly Clock $clock,
        private readonly FlagManager $flags
    ) {
    }

    /**
     * Forgets rows that were sent or dropped so many days ago, and that failed so many days ago.
     *
     * @param int|null $days null for the setting
     * @param int|null $failedDays null for the setting
     * @param int|null $until when to stop, in milliseconds since 1970
     * @return int how many
     * @throws \InvalidArgumentException where the sweep still looks back at them
     */
    public function purge(?int $days = null, ?int $failedDays = null, ?int $until = null): int
    {
        $days ??= $this->settings->retentionDays();
        $failedDays ??= $this->settings->failedDays();
        if (min($days, $failedDays) < self::LEAST_DAYS) {
            throw new \InvalidArgumentException(
                sprintf('Rows stay %d days at least, for the sweep would send them again.', self::LEAST_DAYS)
            );
        }
        // Written first: whatever becomes of the rest, the sweep takes nothing for untold that is forgotten.
        $horizon = $this->clock->now() - min($days, $failedDays) * self::DAY;
        $this->flags->saveFlag(self::FORGOTTEN, max($horizon, (int) $this->flags->getFlagData(self::FORGOTTEN)));
        $purged = 0;
        foreach ([Status::SENT => $days, Status::DROPPED => $days, Status::DEAD => $failedDays] as $status => $kept) {
            $before = $this->clock->now() - $kept * self::DAY;
            do {
                $gone = (int) $this->transaction->run(fn (): int => $this->connection->execute(
                    'DELETE FROM ' . $this->connection->table('outbox')
                    . ' WHERE status = ? AND due_at < ? AND created_at < ? ORDER BY due_at LIMIT ' . self::CHUNK,
                    [$status, $before, $before]
                ));
                $purged += $gone;
            } while ($gone === self::CHUNK && ($until === null || $this->clock->now() < $until));
        }
        return $purged;
    }

    /**
     * Forgets contexts whose time is over.
     *
     * @param int|null $until when to stop, in milliseconds since 1970
     * @return int how many
     */
    public function expire(?int $until = null): int
    {
        $expired = 0;
        do {
            $gone = (int) $this->transaction->run(fn (): int => $this->connection->execute(
                'DELETE FROM ' . $this->connection->table('context')
                . ' WHERE expires_at < ? ORDER BY expires_at LIMIT ' . self::CHUNK,
                [$this->clock->now()]
            ));
            $expired += $gone;
        } while ($gone === self::CHUNK && ($until === null || $this->clock->now() < $until));
        return $expired;
    }

    /**
     * Sums up counters of long ago, and wakes rows that a clock set back has left far in the future.
     *
     * @return void
     */
    public function tidy(): void
    {
        $now = $this->clock->now();
        $day = gmdate('Y-m-d', intdiv($now - self::COUNTER_DAYS * self::DAY, 1000));
        $this->transaction->run(fn () => $this->counter->fold($day));
        $this->transaction->run(fn () => $this->connection->execute(
            'UPDATE ' . $this->connection->table('outbox') . ' SET due_at = ? WHERE status IN (' . Status::NEW . ', '
            . Status::READY . ') AND due_at > ?',
            [$now, $now + self::AHEAD]
        ));
    }
}
