<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Acme\Tracking\Model\Database\ConnectionInterface;

/**
 * Since when a store view tells of an event. What happened before is history, and no sweep sends it.
 */
class Watermark
{
    /**
     * @param ConnectionInterface $connection
     */
    public function __construct(private readonly ConnectionInterface $connection)
    {
    }

    /**
     * Starts what has not started yet. What has started stays as it is.
     *
     * @param list<array{string,int}> $events wire name and version
     * @param list<int> $storeIds
     * @param int $now milliseconds since 1970
     * @return void
     */
    public function start(array $events, array $storeIds, int $now): void
    {
        $values = [];
        foreach ($events as [$name, $version]) {
            foreach ($storeIds as $storeId) {
                array_push($values, $name, $version, $storeId, $now);
            }
        }
        if ($values !== []) {
            $rows = implode(',', array_fill(0, intdiv(count($values), 4), '(?,?,?,?)'));
            $this->connection->execute(
                'INSERT INTO ' . $this->connection->table('watermark') . ' (name, version, store_id, since)'
                . ' VALUES ' . $rows . ' ON DUPLICATE KEY UPDATE since = since',
                $values
            );
        }
    }

    /**
     * Forgets store views that are switched off: when they are switched on again, they start anew.
     *
     * @param list<int> $storeIds those that are on
     * @return void
     */
    public function keepOnly(array $storeIds): void
    {
        $this->connection->execute(
            'DELETE FROM ' . $this->connection->table('watermark')
            . ($storeIds === [] ? '' : ' WHERE store_id NOT IN (' . implode(',', array_map('intval', $storeIds)) . ')')
        );
    }

    /**
     * Since when each event is told of.
     *
     * @return array<string,array<int,array<int,int>>> milliseconds since 1970 by name, version and store view
     */
    public function all(): array
    {
        $rows = $this->connection->select('name, version, store_id, since', 'watermark');
        $since = [];
        foreach ($rows as $row) {
            $since[(string) $row['name']][(int) $row['version']][(int) $row['store_id']] = (int) $row['since'];
        }
        return $since;
    }

    /**
     * Since when a store view tells of an event; null where it hasn't started.
     *
     * @param string $name
     * @param int $version
     * @param int $storeId
     * @return int|null milliseconds since 1970
     */
    public function since(string $name, int $version, int $storeId): ?int
    {
        $where = 'WHERE name = ? AND version = ? AND store_id = ?';
        $rows = $this->connection->select('since', 'watermark', $where, [$name, $version, $storeId]);
        return $rows === [] ? null : (int) $rows[0]['since'];
    }
}
