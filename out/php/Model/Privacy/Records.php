<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Privacy;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Database\Transaction;
use Acme\Tracking\Model\Outbox\Json;
use Acme\Tracking\Model\Outbox\Reason;
use Acme\Tracking\Model\Outbox\Status;
use Acme\Tracking\Model\Subject;

/**
 * Everything that these tables hold of a person: contexts, calls that wait, were sent or failed.
 *
 * A person is found by address and customer id, and by the browser, quote and order that a context of theirs leads to.
 */
class Records
{
    private const CHUNK = 500;
    private const SUBJECT = 'subject_type = ? AND subject_id = ?';
    private const INTERNAL = [
        'lease_token' => 1,
        'lease_until' => 1,
        'fingerprint' => 1,
        'plan_digest' => 1,
        'subject_key' => 1,
    ];
    private const TEXTS = ['payload', 'context', 'body', 'snapshot'];

    /**
     * @param ConnectionInterface $connection the worker's own
     * @param Transaction $transaction on the same connection
     * @param Clock $clock
     * @param Json $json
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Transaction $transaction,
        private readonly Clock $clock,
        private readonly Json $json
    ) {
    }

    /**
     * All of it.
     *
     * @param Person $person
     * @return array{contexts:list<array<string,mixed>>,calls:list<array<string,mixed>>}
     */
    public function export(Person $person): array
    {
        $contexts = $this->contexts($person);
        return [
            'contexts' => $this->told('context', array_keys($contexts)),
            'calls' => $this->told('outbox', array_keys($this->calls($person, $contexts))),
        ];
    }

    /**
     * Erases it: contexts go, calls keep their messageId and what became of them, so that no sweep makes them anew.
     *
     * @param Person $person
     * @return array{contexts:int,calls:int} how many there were
     */
    public function erase(Person $person): array
    {
        $contexts = $this->contexts($person);
        $calls = $this->calls($person, $contexts);
        foreach (array_chunk(array_keys($contexts), self::CHUNK) as $ids) {
            $this->transaction->run(fn (): int => $this->connection->execute(
                'DELETE FROM ' . $this->connection->table('context') . ' WHERE id IN (' . implode(',', $ids) . ')'
            ));
        }
        foreach (array_chunk(array_keys($calls), self::CHUNK) as $ids) {
            // Without its lease no worker can settle a row any more, and put back what was erased.
            $this->transaction->run(fn (): int => $this->connection->execute(
                'UPDATE ' . $this->connection->table('outbox') . ' SET payload = NULL, context = NULL, body = NULL,'
                . ' subject_key = NULL, customer_id = NULL, subject_id = \'\', lease_token = 0, lease_until = 0,'
                . ' due_at = ?, reason = IF(status = ' . Status::SENT . ', reason, ?),'
                . ' status = IF(status = ' . Status::SENT . ', status, ' . Status::DROPPED . ')'
                . ' WHERE id IN (' . implode(',', $ids) . ')',
                [$this->clock->now(), Reason::ERASED]
            ));
        }
        return ['contexts' => count($contexts), 'calls' => count($calls)];
    }

    /**
     * Contexts of a person, and those of the browsers that they lead to.
     *
     * @param Person $person
     * @return array<int,array<string,int|string|null>> by id
     */
    private function contexts(Person $person): array
    {
        $found = [];
        foreach ($this->keys($person) as $key) {
            $found += $this->found('context', 'subject_key = ?', [$key]);
        }
        if ($person->customerId !== null) {
            $found += $this->found('context', self::SUBJECT, [Subject::CUSTOMER, $person->customerId]);
        }
        foreach (array_unique(array_filter(array_column($found, 'anonymous_id'))) as $browser) {
            $found += $this->found('context', 'anonymous_id = ?', [$browser]);
        }
        return $found;
    }

    /**
     * Calls of a person, and those of the quotes and orders that the person's contexts belong to.
     *
     * @param Person $person
     * @param array<int,array<string,int|string|null>> $contexts
     * @return array<int,array<string,int|string|null>> by id
     */
    private function calls(Person $person, array $contexts): array
    {
        $found = [];
        foreach ($this->keys($person) as $key) {
            $found += $this->found('outbox', 'subject_key = ?', [$key]);
        }
        if ($person->customerId !== null) {
            $found += $this->found('outbox', 'customer_id = ?', [$person->customerId]);
            $found += $this->found('outbox', self::SUBJECT, [Subject::CUSTOMER, $person->customerId]);
        }
        foreach ($contexts as $context) {
            $found += $this->found('outbox', self::SUBJECT, [$context['subject_type'], $context['subject_id']]);
        }
        ksort($found);
        return $found;
    }

    /**
     * Rows without their texts.
     *
     * @param string $table
     * @param string $where SQL
     * @param list<int|string|null> $values
     * @return array<int,array<string,int|string|null>> by id
     */
    private function found(string $table, string $where, array $values): array
    {
        $also = $table === 'context' ? ', anonymous_id' : '';
        $rows = $this->connection->select('id, subject_type, subject_id' . $also, $table, 'WHERE ' . $where, $values);
        return array_column($rows, null, 'id');
    }

    /**
     * Hashes of the addresses that a person is known by. A customer may have had several.
     *
     * @param Person $person
     * @return list<string>
     */
    private function keys(Person $person): array
    {
        $keys = $person->subjectKey === null ? [] : [$person->subjectKey];
        if ($person->customerId !== null) {
            $where = 'WHERE customer_id = ? AND subject_key IS NOT NULL';
            $found = $this->connection->select('DISTINCT subject_key', 'outbox', $where, [$person->customerId]);
            $keys = [...$keys, ...array_map('strval', array_column($found, 'subject_key'))];
        }
        return array_values(array_unique($keys));
    }

    /**
     * Rows as a person may read them.
     *
     * @param string $table
     * @param list<int> $ids
     * @return list<array<string,mixed>>
     */
    private function told(string $table, array $ids): array
    {
        $told = [];
        foreach (array_chunk($ids, self::CHUNK) as $chunk) {
            $where = 'WHERE id IN (' . implode(',', $chunk) . ') ORDER BY id';
            foreach ($this->connection->select('*', $table, $where) as $row) {
                $row = array_diff_key($row, self::INTERNAL);
                foreach (self::TEXTS as $column) {
                    if (isset($row[$column])) {
                        $row[$column] = $this->json->decode((string) $row[$column]);
                    }
                }
                if (isset($row['status'])) {
                    $row['status'] = Status::NAMES[(int) $row['status']];
                }
                $told[] = array_filter($row, static fn (mixed $value): bool => $value !== null);
            }
        }
        return $told;
    }
}
