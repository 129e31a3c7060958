<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Database\ConnectionInterface;

/**
 * How the outbox stands now. What became of calls in time is Counter's.
 */
class Overview
{
    /**
     * @param ConnectionInterface $connection
     * @param Clock $clock
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Clock $clock
    ) {
    }

    /**
     * Rows by status: new, ready, sent, dead, dropped.
     *
     * @return array<string,int>
     */
    public function rows(): array
    {
        $counts = array_fill_keys(Status::NAMES, 0);
        foreach ($this->connection->select('status, COUNT(*) AS total', 'outbox', 'GROUP BY status') as $row) {
            $counts[Status::NAMES[(int) $row['status']]] = (int) $row['total'];
        }
        return $counts;
    }

    /**
     * Rows that workers hold.
     *
     * @return int
     */
    public function held(): int
    {
        $held = 'WHERE ' . $this->waiting() . ' AND lease_until > ?';
        $found = $this->connection->select('COUNT(*) AS total', 'outbox', $held, [$this->clock->now()]);
        return (int) $found[0]['total'];
    }

    /**
     * How long the oldest waiting row waits, in milliseconds; 0 where none does.
     *
     * @return int
     */
    public function oldest(): int
    {
        $first = $this->connection->select('MIN(id) AS id', 'outbox', 'WHERE ' . $this->waiting());
        $found = $this->connection->select('created_at', 'outbox', 'WHERE id = ?', [$first[0]['id']]);
        return $found === [] ? 0 : max(0, $this->clock->now() - (int) $found[0]['created_at']);
    }

    /**
     * Waiting and failed rows by store view and name, and how long the oldest of those that wait does, in milliseconds.
     *
     * @return list<array{store_id:int,name:string,waiting:int,dead:int,oldest:int}>
     */
    public function open(): array
    {
        $dead = 'status = ' . Status::DEAD;
        $found = $this->connection->select(
            'store_id, IF(name = \'\', `call`, name) AS label, SUM(NOT (' . $dead . ')) AS waiting,'
            . ' SUM(' . $dead . ') AS dead, MIN(IF(' . $dead . ', NULL, created_at)) AS since',
            'outbox',
            'WHERE status IN (' . Status::NEW . ', ' . Status::READY . ', ' . Status::DEAD . ')'
            . ' GROUP BY store_id, label ORDER BY store_id, label'
        );
        return array_map(
            fn (array $row): array => [
                'store_id' => (int) $row['store_id'],
                'name' => (string) $row['label'],
                'waiting' => (int) $row['waiting'],
                'dead' => (int) $row['dead'],
                'oldest' => $row['since'] === null ? 0 : max(1, $this->clock->now() - (int) $row['since']),
            ],
            $found
        );
    }

    /**
     * Failed rows by reason.
     *
     * @return array<string,int>
     */
    public function failures(): array
    {
        $found = $this->connection->select(
            'SUBSTRING_INDEX(reason, \':\', 1) AS cause, COUNT(*) AS total',
            'outbox',
            'WHERE status = ' . Status::DEAD . ' GROUP BY cause ORDER BY cause'
        );
        return array_map('intval', array_column($found, 'total', 'cause'));
    }

    /**
     * The last failure of rows that are tried again; empty where there is none.
     *
     * @return string
     */
    public function lastFailure(): string
    {
        $last = 'WHERE status = ' . Status::READY . ' AND reason IS NOT NULL ORDER BY due_at DESC LIMIT 1';
        $found = $this->connection->select('reason', 'outbox', $last);
        return (string) ($found[0]['reason'] ?? '');
    }

    /**
     * Restricts a query to rows that are to be sent.
     *
     * @return string
     */
    private function waiting(): string
    {
        return 'status IN (' . Status::NEW . ', ' . Status::READY . ')';
    }
}
