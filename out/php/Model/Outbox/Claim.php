<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Database\Transaction;

/**
 * Takes waiting rows for this worker alone, for as long as its lease lasts.
 *
 * A held row is due when its lease ends, so claims never walk over what others hold, and what a dead worker held comes
 * back by itself.
 */
class Claim
{
    /** What failed once is older than what is new */
    private const ORDER = [Status::READY, Status::NEW];

    /** Without SKIP LOCKED, workers choose at random among as many times what they want, so that they seldom collide */
    private const CHOICE = 4;

    private const VERSION = 'VERSION() AS version';

    /** @var bool|null */
    private ?bool $skips = null;

    /**
     * @param ConnectionInterface $connection the worker's own, at READ COMMITTED
     * @param Transaction $transaction on the same connection
     * @param Rows $rows
     * @param Clock $clock
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Transaction $transaction,
        private readonly Rows $rows,
        private readonly Clock $clock
    ) {
    }

    /**
     * At most so many rows, those first that wait longest.
     *
     * @param int $limit
     * @param int $duration of the lease, in milliseconds
     * @return Lease
     */
    public function take(int $limit, int $duration): Lease
    {
        $now = $this->clock->now();
        $lease = new Lease(random_int(1, PHP_INT_MAX), $now + $duration);
        $skips = $this->skips ??= $this->hasSkipLocked();
        $rows = $this->transaction->run(function () use ($lease, $skips, $limit, $now): array {
            $taken = [];
            foreach (self::ORDER as $status) {
                $wanted = $limit - count($taken);
                if ($wanted > 0) {
                    array_push($taken, ...($skips
                        ? $this->locked($lease, $status, $wanted, $now)
                        : $this->raced($lease, $status, $wanted, $now)));
                }
            }
            return $taken;
        });
        return $lease->with(array_map($this->rows->of(...), $rows));
    }

    /**
     * Locks rows that nobody else has locked, and marks them.
     *
     * @param Lease $lease
     * @param int $status
     * @param int $limit
     * @param int $now
     * @return list<array<string,int|string|null>>
     */
    private function locked(Lease $lease, int $status, int $limit, int $now): array
    {
        $columns = implode(',', Row::COLUMNS);
        $skipping = $this->due($limit) . ' FOR UPDATE SKIP LOCKED';
        $rows = $this->connection->select($columns, 'outbox', $skipping, [$status, $now]);
        $ids = array_column($rows, 'id');
        // A connection that was lost and made again in between has lost its locks as well.
        return $this->mark($lease, $ids, $now) === count($ids) ? $rows : $this->held($lease, $ids);
    }

    /**
     * Marks rows without having locked them, and looks which of them it got.
     *
     * @param Lease $lease
     * @param int $status
     * @param int $limit
     * @param int $now
     * @return list<array<string,int|string|null>>
     */
    private function raced(Lease $lease, int $status, int $limit, int $now): array
    {
        $due = $this->due($limit * self::CHOICE);
        $ids = array_column($this->connection->select('id', 'outbox', $due, [$status, $now]), 'id');
        $spare = count($ids) - $limit;
        $ids = array_slice($ids, $spare > 0 ? random_int(0, $spare) : 0, $limit);
        $this->mark($lease, $ids, $now);
        return $this->held($lease, $ids);
    }

    /**
     * Restricts a query to due rows of a status, in the order of their index.
     *
     * @param int $limit
     * @return string
     */
    private function due(int $limit): string
    {
        return 'WHERE status = ? AND due_at <= ? ORDER BY due_at, id LIMIT ' . $limit;
    }

    /**
     * Makes rows this worker's, where nobody else was faster.
     *
     * @param Lease $lease
     * @param list<int|string|null> $ids
     * @param int $now
     * @return int how many
     */
    private function mark(Lease $lease, array $ids, int $now): int
    {
        if ($ids === []) {
            return 0;
        }
        return $this->connection->execute(
            'UPDATE ' . $this->connection->table('outbox')
            . ' SET lease_token = ?, lease_until = ?, due_at = ?, attempts = attempts + 1'
            . ' WHERE id IN (' . $this->list($ids) . ') AND due_at <= ? AND status IN (0, 1)',
            [$lease->token, $lease->until, $lease->until, $now]
        );
    }

    /**
     * Those rows that are this worker's.
     *
     * @param Lease $lease
     * @param list<int|string|null> $ids
     * @return list<array<string,int|string|null>>
     */
    private function held(Lease $lease, array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $columns = str_replace('attempts', 'attempts - 1 AS attempts', implode(',', Row::COLUMNS));
        $mine = 'WHERE id IN (' . $this->list($ids) . ') AND lease_token = ? ORDER BY id';
        return $this->connection->select($columns, 'outbox', $mine, [$lease->token]);
    }

    /**
     * Whether the database can step over locked rows. Its version tells; trying would leave an error in Magento's log.
     *
     * @return bool
     */
    private function hasSkipLocked(): bool
    {
        $version = (string) ($this->connection->query('SELECT ' . self::VERSION)[0]['version'] ?? '');
        return version_compare($version, stripos($version, 'mariadb') === false ? '8.0.1' : '10.6.0', '>=');
    }

    /**
     * Ids for an IN list.
     *
     * @param list<int|string|null> $ids
     * @return string
     */
    private function list(array $ids): string
    {
        return implode(',', array_map('intval', $ids));
    }
}
