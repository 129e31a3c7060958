<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Database\Transaction;
use Acme\Tracking\Model\Installation;

/**
 * Has rows sent again, under the messageIds they have.
 */
class Revival
{
    private const CHUNK = 1_000;

    /**
     * @param ConnectionInterface $connection the worker's own
     * @param Transaction $transaction on the same connection
     * @param Installation $installation
     * @param Clock $clock
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Transaction $transaction,
        private readonly Installation $installation,
        private readonly Clock $clock
    ) {
    }

    /**
     * Lets rows that wait for their next try be tried at once.
     *
     * @param Selection $selection
     * @return int how many
     */
    public function retry(Selection $selection): int
    {
        $now = $this->clock->now();
        return $this->changed(
            $selection,
            'status IN (' . Status::NEW . ', ' . Status::READY . ') AND due_at > ? AND lease_token = 0',
            'due_at = ?',
            [$now]
        );
    }

    /**
     * Puts rows that failed, or that were sent, back among those that wait.
     *
     * Segment drops what it has had within the last day, or more.
     *
     * @param Selection $selection
     * @param bool $sent whether those that were sent are meant
     * @return int how many
     */
    public function replay(Selection $selection, bool $sent = false): int
    {
        $done = 'status = ' . ($sent ? Status::SENT : Status::DEAD) . ' AND COALESCE(body, payload) IS NOT NULL';
        $changes = 'due_at = ?, created_at = ' . $this->clock->now() . ', sent_at = 0, attempts = 0, reason = NULL,'
            . ' status = IF(body IS NULL, ' . Status::NEW . ', ' . Status::READY . '),'
            . ' fingerprint = \'' . $this->installation->fingerprint() . '\'';
        return $this->changed($selection, $done, $changes, []);
    }

    /**
     * Changes rows, a thousand at a time, so that no worker waits long.
     *
     * @param Selection $selection
     * @param string $where SQL
     * @param string $changes SQL, with a question mark for now
     * @param list<int|string> $values of the condition
     * @return int how many
     */
    private function changed(Selection $selection, string $where, string $changes, array $values): int
    {
        $table = $this->connection->table('outbox');
        [$also, $more] = $selection->conditions();
        $changed = 0;
        $last = 0;
        do {
            $next = 'WHERE ' . $where . $also . ' AND id > ? ORDER BY id LIMIT ' . self::CHUNK;
            $found = $this->connection->select('id', 'outbox', $next, [...$values, ...$more, $last]);
            $ids = array_map('intval', array_column($found, 'id'));
            if ($ids !== []) {
                $last = max($ids);
                $changed += (int) $this->transaction->run(fn (): int => $this->connection->execute(
                    'UPDATE ' . $table . ' SET ' . $changes . ' WHERE id IN (' . implode(',', $ids) . ') AND ' . $where,
                    [$this->clock->now(), ...$values]
                ));
            }
        } while (count($ids) === self::CHUNK);
        return $changed;
    }
}
