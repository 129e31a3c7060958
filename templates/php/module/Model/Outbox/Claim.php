<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Outbox;

use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Database\ConnectionInterface;
use Trackwright\Module\Model\Database\Transaction;

/**
 * Takes waiting rows for this worker alone, for as long as its lease lasts.
 *
 * A claim changes no column of an index, which costs more than the rest of it: it steps over what others hold by the
 * end of their lease, and what a dead worker held comes back by itself.
 */
class Claim
{
    /** Without SKIP LOCKED, workers choose at random among as many times what they want, so that they seldom collide */
    private const CHOICE = 4;

    /** Milliseconds; a lease that ends later was given before the clock was set back, and holds nothing */
    private const LONGEST = 3_600_000;

    /** Milliseconds after which a claim begins at the oldest row again, however many wait */
    private const LOOKS_BACK = 5_000;

    private const VERSION = 'VERSION() AS version';

    /** @var bool|null */
    private ?bool $skips = null;

    /** @var int due_at of new rows up to which the claims of late have left nothing free; 0 where that isn't known */
    private int $passed = 0;

    /** @var int when a claim began at the oldest new row last */
    private int $began = 0;

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
        $passed = 0;
        $rows = $this->transaction->run(function () use ($lease, $skips, $limit, $now, &$passed): array {
            $taken = [];
            foreach ($this->places($now) as [$status, $from]) {
                $wanted = $limit - count($taken);
                if ($wanted > 0) {
                    $found = $skips
                        ? $this->locked($lease, $status, $from, $wanted, $now)
                        : $this->raced($lease, $status, $wanted, $now);
                    array_push($taken, ...$found);
                    $passed = $status === Status::NEW && count($found) === $wanted ? (int) end($found)['due_at'] : 0;
                }
            }
            return $taken;
        });
        $this->passed = $skips ? $passed : 0;
        return $lease->with(array_map($this->rows->of(...), $rows));
    }

    /**
     * Where to look, one after the other. What was tried before is older than what is new.
     *
     * What was new and is settled lies in the index for a while still: looking goes on where it ended, and begins anew
     * where nothing else is left.
     *
     * @param int $now
     * @return list<array{int,int}> a status, and the due_at to begin with
     */
    private function places(int $now): array
    {
        if (abs($now - $this->began) >= self::LOOKS_BACK) {
            $this->began = $now;
            $this->passed = 0;
        }
        $again = $this->passed === 0 ? [] : [[Status::NEW, 0]];
        return [[Status::READY, 0], [Status::NEW, $this->passed], ...$again];
    }

    /**
     * Locks rows that nobody else has locked, and marks them.
     *
     * @param Lease $lease
     * @param int $status
     * @param int $from least due_at
     * @param int $limit
     * @param int $now
     * @return list<array<string,int|string|null>>
     */
    private function locked(Lease $lease, int $status, int $from, int $limit, int $now): array
    {
        $columns = implode(',', Row::COLUMNS);
        $skipping = $this->due($from, $limit, $now) . ' FOR UPDATE SKIP LOCKED';
        $rows = $this->connection->select($columns, 'outbox', $skipping, [$status]);
        $ids = $this->ids($rows);
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
        $due = $this->due(0, $limit * self::CHOICE, $now);
        $ids = $this->ids($this->connection->select('id', 'outbox', $due, [$status]));
        $spare = count($ids) - $limit;
        $ids = array_slice($ids, $spare > 0 ? random_int(0, $spare) : 0, $limit);
        $this->mark($lease, $ids, $now);
        return $this->held($lease, $ids);
    }

    /**
     * Restricts a query to due rows of a status that nobody holds, in the order of their index.
     *
     * @param int $from least due_at
     * @param int $limit
     * @param int $now
     * @return string SQL, with a question mark for the status
     */
    private function due(int $from, int $limit, int $now): string
    {
        return 'WHERE status = ? AND due_at >= ' . $from . ' AND ' . $this->free($now)
            . ' ORDER BY due_at, id LIMIT ' . $limit;
    }

    /**
     * Makes rows this worker's, where nobody else was faster.
     *
     * @param Lease $lease
     * @param list<int> $ids
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
            . ' SET lease_token = ?, lease_until = ?, attempts = attempts + 1 WHERE '
            . (new Ids($ids))->condition() . ' AND ' . $this->free($now) . ' AND status IN (0, 1)',
            [$lease->token, $lease->until]
        );
    }

    /**
     * Those rows that are this worker's.
     *
     * @param Lease $lease
     * @param list<int> $ids
     * @return list<array<string,int|string|null>>
     */
    private function held(Lease $lease, array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $columns = str_replace('attempts', 'attempts - 1 AS attempts', implode(',', Row::COLUMNS));
        $mine = 'WHERE ' . (new Ids($ids))->condition() . ' AND lease_token = ? ORDER BY id';
        return $this->connection->select($columns, 'outbox', $mine, [$lease->token]);
    }

    /**
     * What is true of rows that may be taken.
     *
     * @param int $now
     * @return string SQL
     */
    private function free(int $now): string
    {
        return sprintf('due_at <= %d AND lease_until NOT BETWEEN %d AND %d', $now, $now + 1, $now + self::LONGEST);
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
     * Their ids.
     *
     * @param list<array<string,int|string|null>> $rows
     * @return list<int>
     */
    private function ids(array $rows): array
    {
        return array_map('intval', array_column($rows, 'id'));
    }
}
