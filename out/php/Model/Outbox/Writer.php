<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Installation;
use Acme\Tracking\Schema\Schema;

/**
 * Puts calls into the outbox: one INSERT, nothing read, nothing sent.
 */
class Writer
{
    private const COLUMNS = [
        'message_id', 'store_id', '`call`', 'name', 'version', 'subject_type', 'subject_id', 'subject_key',
        'customer_id', 'channel', 'payload', 'context', 'occurred_at', 'created_at', 'due_at', 'reason', 'fingerprint',
        'plan_digest',
    ];

    /** Of `text`; Magento's connections cut longer values without a word */
    private const CONTEXT_BYTES = 65_000;

    private const DIGEST_LENGTH = 16;

    /**
     * @param ConnectionInterface $connection
     * @param Installation $installation
     * @param Backpressure $backpressure
     * @param Clock $clock
     * @param Json $json
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Installation $installation,
        private readonly Backpressure $backpressure,
        private readonly Clock $clock,
        private readonly Json $json
    ) {
    }

    /**
     * Accepts calls. One whose messageId is known already changes nothing.
     *
     * @param Entry[] $entries
     * @return void
     */
    public function append(Entry ...$entries): void
    {
        if ($entries === []) {
            return;
        }
        if ($this->backpressure->refuses()) {
            $this->backpressure->count(...$entries);
            return;
        }
        $now = $this->clock->now();
        $fingerprint = $this->installation->fingerprint();
        $values = [];
        foreach ($entries as $entry) {
            array_push($values, ...$this->row($entry, $now, $fingerprint));
        }
        $row = '(' . implode(',', array_fill(0, count(self::COLUMNS), '?')) . ')';
        $this->connection->execute(
            'INSERT INTO ' . $this->connection->table('outbox') . ' (' . implode(',', self::COLUMNS) . ') VALUES '
            . implode(',', array_fill(0, count($entries), $row)) . ' ON DUPLICATE KEY UPDATE message_id = message_id',
            $values
        );
    }

    /**
     * Values of a row, in the order of COLUMNS.
     *
     * @param Entry $entry
     * @param int $now
     * @param string $fingerprint
     * @return list<int|string|null>
     */
    private function row(Entry $entry, int $now, string $fingerprint): array
    {
        $sent = $entry->reason === null;
        return [
            $entry->messageId,
            $entry->storeId,
            $entry->call,
            $entry->name,
            $entry->version,
            $entry->subject->type,
            $entry->subject->id,
            $entry->subjectKey,
            $entry->customerId,
            $entry->channel,
            $sent ? $this->call($entry) : null,
            $sent ? $this->snapshot($entry) : null,
            $entry->at,
            $now,
            $now,
            $entry->reason,
            $fingerprint,
            substr(Schema::DIGEST, 0, self::DIGEST_LENGTH),
        ];
    }

    /**
     * What the worker makes the message of.
     *
     * @param Entry $entry
     * @return string
     */
    private function call(Entry $entry): string
    {
        $call = ['payload' => $entry->payload];
        if ($entry->context !== []) {
            $call['context'] = $entry->context;
        }
        if ($entry->groupId !== null) {
            $call['groupId'] = $entry->groupId;
        }
        return $this->json->encode($call);
    }

    /**
     * The request's own context.
     *
     * @param Entry $entry
     * @return string|null
     */
    private function snapshot(Entry $entry): ?string
    {
        if ($entry->snapshot === null) {
            return null;
        }
        $text = $this->json->encode($entry->snapshot);
        return strlen($text) <= self::CONTEXT_BYTES ? $text : null;
    }
}
