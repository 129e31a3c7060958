<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Config\Delivery;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Subject;
use Acme\Tracking\Schema\Schema;

/**
 * Contexts of quotes, orders, customers and visitors. What is known is never replaced by what is older, or by nothing.
 */
class Store
{
    private const TABLE = 'context';
    private const COLUMNS = 'subject_type, subject_id, anonymous_id, subject_key, snapshot, captured_at, expires_at';
    private const DAY = 86_400_000;

    /** Returns of an order come late, and customers come back */
    private const LASTING = [Subject::ORDER, Subject::CUSTOMER, Subject::PERSON];
    private const LASTING_DAYS = 365;

    private const CHUNK = 500;

    /**
     * @param ConnectionInterface $connection
     * @param Clock $clock
     * @param Restoration $restoration
     * @param Delivery $settings
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Clock $clock,
        private readonly Restoration $restoration,
        private readonly Delivery $settings
    ) {
    }

    /**
     * Stores contexts, and that of the visitor they came from, in one statement. An older one changes nothing.
     *
     * @param Row[] $rows
     * @return void
     */
    public function put(array $rows): void
    {
        $byKey = [];
        foreach ($rows as $row) {
            $key = $row->subject->type . ':' . $row->subject->id;
            if (!isset($byKey[$key]) || $row->snapshot->at() >= $byKey[$key]->snapshot->at()) {
                $byKey[$key] = $row;
            }
            $visitor = $row->snapshot->anonymousId;
            if ($visitor !== null) {
                $byKey[Subject::ANONYMOUS . ':' . $visitor] ??=
                    new Row(new Subject(Subject::ANONYMOUS, $visitor), $row->snapshot, $row->key);
            }
        }
        if ($byKey === []) {
            return;
        }
        ksort($byKey, SORT_STRING); // two requests lock rows in the same order
        $values = [];
        foreach ($byKey as $row) {
            array_push($values, ...$this->values($row));
        }
        $newer = 'VALUES(captured_at) >= captured_at';
        $this->connection->execute(
            'INSERT INTO ' . $this->table() . ' (' . self::COLUMNS . ') VALUES '
            . implode(',', array_fill(0, count($byKey), '(?,?,?,?,?,?,?)')) . ' ON DUPLICATE KEY UPDATE'
            . " snapshot = IF($newer, VALUES(snapshot), snapshot),"
            . " anonymous_id = IF($newer, COALESCE(VALUES(anonymous_id), anonymous_id), anonymous_id),"
            . ' subject_key = COALESCE(VALUES(subject_key), subject_key),'
            . ' expires_at = GREATEST(VALUES(expires_at), expires_at),'
            . ' captured_at = GREATEST(VALUES(captured_at), captured_at)', // last: the lines above compare it
            $values
        );
    }

    /**
     * Copies a context in one statement. One that is there already stays.
     *
     * @param Subject $from
     * @param Subject $to
     * @param string|null $key see SubjectKey
     * @return void
     */
    public function inherit(Subject $from, Subject $to, ?string $key): void
    {
        $this->connection->execute(
            'INSERT IGNORE INTO ' . $this->table() . ' (' . self::COLUMNS . ')'
            . ' SELECT ?, ?, anonymous_id, COALESCE(?, subject_key), snapshot, captured_at, ? FROM ' . $this->table()
            . ' WHERE subject_type = ? AND subject_id = ?',
            [$to->type, $to->id, $key, $this->expiry($to), $from->type, $from->id]
        );
    }

    /**
     * The contexts that are known.
     *
     * @param Subject[] $subjects
     * @return array<string, Snapshot> by `type:id`
     */
    public function find(array $subjects): array
    {
        $ids = [];
        foreach ($subjects as $subject) {
            $ids[$subject->type][$subject->id] = $subject->id;
        }
        $found = [];
        foreach ($ids as $type => $ofType) {
            foreach (array_chunk(array_values($ofType), self::CHUNK) as $chunk) {
                $rows = $this->connection->query(
                    // phpcs:ignore Magento2.SQL.RawQuery
                    'SELECT subject_id, snapshot FROM ' . $this->table() . ' WHERE subject_type = ? AND expires_at > ?'
                    . ' AND subject_id IN (' . implode(',', array_fill(0, count($chunk), '?')) . ')',
                    [$type, $this->clock->now(), ...array_map('strval', $chunk)]
                );
                foreach ($rows as $row) {
                    $snapshot = $this->restoration->snapshot((string) $row['snapshot']);
                    if ($snapshot !== null) {
                        $found[$type . ':' . $row['subject_id']] = $snapshot;
                    }
                }
            }
        }
        return $found;
    }

    /**
     * A row's values, in the order of COLUMNS.
     *
     * @param Row $row
     * @return list<string|int|null>
     */
    private function values(Row $row): array
    {
        return [
            $row->subject->type,
            $row->subject->id,
            $row->snapshot->anonymousId,
            $row->key,
            Schema::encode($row->snapshot->toArray()),
            $row->snapshot->at(),
            $this->expiry($row->subject),
        ];
    }

    /**
     * When a context is forgotten, in milliseconds since 1970.
     *
     * @param Subject $subject
     * @return int
     */
    private function expiry(Subject $subject): int
    {
        $days = $this->settings->contextDays();
        $kept = in_array($subject->type, self::LASTING, true) ? max($days, self::LASTING_DAYS) : $days;
        return $this->clock->now() + $kept * self::DAY;
    }

    /**
     * The table's name in this shop.
     *
     * @return string
     */
    private function table(): string
    {
        return $this->connection->table(self::TABLE);
    }
}
