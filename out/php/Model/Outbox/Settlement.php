<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Counter;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Database\Transaction;
use Acme\Tracking\Model\Tally;

/**
 * Writes down what became of rows that a worker holds. Rows that its lease no longer covers are somebody else's, and
 * stay as they are.
 */
class Settlement
{
    private const LONGEST_ATTEMPTS = 32_000;

    /** The database looks through the cases of a statement one by one for each row */
    private const CASES = 50;

    /** Of rows that wait: whoever moves one in the index by its time does so by its state as well */
    private const WAITING = 'status = IF(body IS NULL, ' . Status::NEW . ', ' . Status::READY . '), due_at = ?';

    /**
     * @param ConnectionInterface $connection the worker's own
     * @param Transaction $transaction on the same connection
     * @param Counter $counter on the same connection
     * @param Clock $clock
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Transaction $transaction,
        private readonly Counter $counter,
        private readonly Clock $clock
    ) {
    }

    /**
     * Freezes messages before they are sent for the first time, and leaves tombstones of what is not sent.
     *
     * @param Lease $lease
     * @param list<Prepared> $prepared
     * @return void
     */
    public function freeze(Lease $lease, array $prepared): void
    {
        if ($prepared === []) {
            return;
        }
        $outcomes = [];
        foreach ($prepared as $outcome) {
            $outcomes[$outcome->row->id] = $outcome;
        }
        $rows = array_map(static fn (Prepared $outcome): Row => $outcome->row, $prepared);
        $this->change($lease, $rows, function (array $rows) use ($lease, $outcomes): int {
            $tally = new Tally();
            $frozen = [];
            $dropped = [];
            foreach ($rows as $row) {
                $body = $outcomes[$row->id]->body;
                $reason = $outcomes[$row->id]->reason;
                if ($row->payload !== null) {
                    $tally->add($row->storeId, $row->label(), Counter::ACCEPTED);
                }
                if ($body !== null) {
                    $frozen[$row->id] = $body;
                } elseif ($reason !== null) {
                    $dropped[$reason->text()][] = $row->id;
                    $tally->add($row->storeId, $row->label(), $reason->code);
                }
            }
            $changed = 0;
            foreach (array_chunk($frozen, self::CASES, true) as $bodies) {
                $changed += $this->store($lease, $bodies);
            }
            foreach ($dropped as $reason => $ids) {
                $changed += $this->bury($lease, $ids, Status::DROPPED, (string) $reason);
            }
            $this->counter->add($tally);
            return $changed;
        });
    }

    /**
     * Those that the lease covers still: others were erased since, or are somebody else's.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @return list<Row>
     */
    public function held(Lease $lease, array $rows): array
    {
        return $this->covered($lease, $rows, '');
    }

    /**
     * Those that the lease covers.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param string $lock SQL
     * @return list<Row>
     */
    private function covered(Lease $lease, array $rows, string $lock): array
    {
        $held = $this->connection->select('id', 'outbox', $this->mine($this->ids($rows)) . $lock, [$lease->token]);
        if (count($held) === count($rows)) {
            return $rows;
        }
        $known = array_fill_keys(array_column($held, 'id'), true);
        return array_values(array_filter($rows, static fn (Row $row): bool => isset($known[$row->id])));
    }

    /**
     * Segment has taken them.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @return void
     */
    public function sent(Lease $lease, array $rows): void
    {
        $now = $this->clock->now();
        $this->settle(
            $lease,
            $rows,
            Counter::SENT,
            'status = ' . Status::SENT . ', sent_at = ?, due_at = ?, reason = NULL',
            [$now, $now]
        );
    }

    /**
     * They are to be tried again.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param int $dueAt milliseconds since 1970
     * @param string $failure
     * @return void
     */
    public function retry(Lease $lease, array $rows, int $dueAt, string $failure): void
    {
        $reason = new Reason($failure);
        $this->settle($lease, $rows, Counter::RETRIED, self::WAITING . ', reason = ?', [$dueAt, $reason->text()]);
    }

    /**
     * They were not tried, and are to be taken later.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param int $dueAt milliseconds since 1970
     * @return void
     */
    public function postpone(Lease $lease, array $rows, int $dueAt): void
    {
        $this->settle($lease, $rows, '', self::WAITING . ', attempts = GREATEST(attempts, 1) - 1', [$dueAt]);
    }

    /**
     * They can't be delivered.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param Reason $reason
     * @return void
     */
    public function dead(Lease $lease, array $rows, Reason $reason): void
    {
        $this->settle(
            $lease,
            $rows,
            $reason->code,
            'status = ' . Status::DEAD . ', due_at = ?, reason = ?',
            [$this->clock->now(), $reason->text()],
            Counter::DEAD
        );
    }

    /**
     * They were decided not to be sent.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param Reason $reason
     * @return void
     */
    public function drop(Lease $lease, array $rows, Reason $reason): void
    {
        $dropped = array_map(static fn (Row $row): Prepared => new Prepared($row, null, $reason), $rows);
        $this->freeze($lease, $dropped);
    }

    /**
     * Changes rows, ends their lease and counts them.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param string $outcome not counted where it is empty
     * @param string $changes SQL
     * @param list<int|string> $values
     * @param string $also a second outcome
     * @return void
     */
    private function settle(
        Lease $lease,
        array $rows,
        string $outcome,
        string $changes,
        array $values,
        string $also = ''
    ): void {
        if ($rows === []) {
            return;
        }
        $counted = array_filter([$outcome, $also]);
        $this->change($lease, $rows, function (array $rows) use ($lease, $counted, $changes, $values): int {
            $changed = $this->connection->execute(
                'UPDATE ' . $this->connection->table('outbox') . ' SET ' . $changes . ', lease_token = 0,'
                . ' lease_until = 0, attempts = LEAST(attempts, ' . self::LONGEST_ATTEMPTS . ')'
                . $this->mine($this->ids($rows)),
                [...$values, $lease->token]
            );
            $tally = new Tally();
            foreach ($rows as $row) {
                foreach ($counted as $name) {
                    $tally->add($row->storeId, $row->label(), $name);
                }
            }
            $this->counter->add($tally);
            return $changed;
        });
    }

    /**
     * Changes and counts rows in a transaction.
     *
     * Where some are the lease's no longer, it is taken back, and done with those that are: nothing is counted that
     * somebody else counts.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @param callable $work how many of the rows it was given it has changed
     * @return void
     */
    private function change(Lease $lease, array $rows, callable $work): void
    {
        $isAll = $this->transaction->run(function () use ($rows, $work): bool {
            $isAll = $work($rows) === count($rows);
            if (!$isAll) {
                $this->connection->rollBack();
                $this->connection->begin();
            }
            return $isAll;
        });
        if (!$isAll) {
            $this->transaction->run(function () use ($lease, $rows, $work): void {
                $held = $this->covered($lease, $rows, ' FOR UPDATE');
                if ($held !== []) {
                    $work($held);
                }
            });
        }
    }

    /**
     * Their ids.
     *
     * @param list<Row> $rows
     * @return list<int>
     */
    private function ids(array $rows): array
    {
        return array_map(static fn (Row $row): int => $row->id, $rows);
    }

    /**
     * Puts messages into rows that stay held.
     *
     * @param Lease $lease
     * @param array<int,string> $bodies by id
     * @return int how many rows
     */
    private function store(Lease $lease, array $bodies): int
    {
        $cases = '';
        foreach ($bodies as $id => $body) {
            // As a number, for the database reads a quoted text sign by sign.
            $cases .= ' WHEN ' . $id . ' THEN 0x' . bin2hex($body);
        }
        return $this->connection->execute(
            'UPDATE ' . $this->connection->table('outbox') . ' SET payload = NULL, context = NULL,'
            . ' reason = NULL, body = CASE id' . $cases . ' END' . $this->mine(array_keys($bodies)),
            [$lease->token]
        );
    }

    /**
     * Leaves of rows no more than their key and a reason.
     *
     * @param Lease $lease
     * @param list<int> $ids
     * @param int $status
     * @param string $reason
     * @return int how many
     */
    private function bury(Lease $lease, array $ids, int $status, string $reason): int
    {
        return $this->connection->execute(
            'UPDATE ' . $this->connection->table('outbox') . ' SET status = ?, reason = ?, due_at = ?, payload = NULL,'
            . ' context = NULL, body = NULL, subject_key = NULL, customer_id = NULL, subject_id = \'\','
            . ' lease_token = 0, lease_until = 0' . $this->mine($ids),
            [$status, $reason, $this->clock->now(), $lease->token]
        );
    }

    /**
     * Restricts a statement to rows that the lease covers.
     *
     * @param list<int> $ids
     * @return string SQL, with a question mark for the token
     */
    private function mine(array $ids): string
    {
        return ' WHERE ' . (new Ids($ids))->condition() . ' AND lease_token = ?';
    }
}
