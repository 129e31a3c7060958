<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Acme\Tracking\Model\Database\ConnectionInterface;

/**
 * What became of calls, by day, store view, name and outcome.
 */
class Counter
{
    public const ACCEPTED = 'accepted';
    public const SENT = 'sent';
    public const RETRIED = 'retried';
    public const DEAD = 'dead';

    /** Day under which days of long ago are summed, so that totals never fall */
    private const PAST = '1970-01-01';

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
     * Adds to today's figures.
     *
     * @param Tally $tally
     * @return void
     */
    public function add(Tally $tally): void
    {
        $counts = $tally->counts();
        if ($counts === []) {
            return;
        }
        $day = gmdate('Y-m-d', intdiv($this->clock->now(), 1000));
        $values = [];
        foreach ($counts as [$storeId, $name, $outcome, $count]) {
            array_push($values, $day, $storeId, $name, $outcome, $count);
        }
        $this->connection->execute(
            'INSERT INTO ' . $this->connection->table('counter') . ' (`day`, store_id, name, outcome, `count`) VALUES '
            . implode(',', array_fill(0, count($counts), '(?,?,?,?,?)'))
            . ' ON DUPLICATE KEY UPDATE `count` = `count` + VALUES(`count`)',
            $values
        );
    }

    /**
     * Sums of the days from one to another, both included; of all time where none is given.
     *
     * @param string $from YYYY-MM-DD, UTC
     * @param string $to YYYY-MM-DD, UTC
     * @return list<array{store_id:int,name:string,outcome:string,count:int}>
     */
    public function totals(string $from = self::PAST, string $to = '9999-12-31'): array
    {
        $rows = $this->connection->select(
            'store_id, name, outcome, SUM(`count`) AS total',
            'counter',
            'WHERE `day` BETWEEN ? AND ? GROUP BY store_id, name, outcome ORDER BY store_id, name, outcome',
            [$from, $to]
        );
        return array_map(
            static fn (array $row): array => [
                'store_id' => (int) $row['store_id'],
                'name' => (string) $row['name'],
                'outcome' => (string) $row['outcome'],
                'count' => (int) $row['total'],
            ],
            $rows
        );
    }

    /**
     * Sums up days before one. In a transaction.
     *
     * @param string $day YYYY-MM-DD, UTC
     * @return void
     */
    public function fold(string $day): void
    {
        $table = $this->connection->table('counter');
        $this->connection->execute(
            'INSERT INTO ' . $table . ' (`day`, store_id, name, outcome, `count`)'
            . ' SELECT ?, store_id, name, outcome, total FROM (SELECT store_id, name, outcome, SUM(`count`) AS total'
            . ' FROM ' . $table . ' WHERE `day` > ? AND `day` < ? GROUP BY store_id, name, outcome) AS folded'
            . ' ON DUPLICATE KEY UPDATE `count` = `count` + VALUES(`count`)',
            [self::PAST, self::PAST, $day]
        );
        $this->connection->execute('DELETE FROM ' . $table . ' WHERE `day` > ? AND `day` < ?', [self::PAST, $day]);
    }
}
