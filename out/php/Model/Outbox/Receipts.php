<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Clock;

/**
 * What Segment has taken and the database doesn't know yet. Batches that follow each other fast are written down
 * together: a worker that is killed has so many to send again, under their ids.
 */
class Receipts
{
    /** @var list<Row> */
    private array $rows = [];

    /** @var int when the first of them was taken, in milliseconds since 1970 */
    private int $since = 0;

    /**
     * @param Settlement $settlement
     * @param Clock $clock
     * @param int $most rows that are written down at once
     * @param int $longest milliseconds after which they are, however few
     */
    public function __construct(
        private readonly Settlement $settlement,
        private readonly Clock $clock,
        private readonly int $most = 1_000,
        private readonly int $longest = 250
    ) {
    }

    /**
     * Segment has taken a batch.
     *
     * @param Lease $lease
     * @param list<Row> $batch
     * @return void
     */
    public function add(Lease $lease, array $batch): void
    {
        $now = $this->clock->now();
        if ($this->rows === []) {
            $this->since = $now;
        }
        array_push($this->rows, ...$batch);
        if (count($this->rows) >= $this->most || $now - $this->since >= $this->longest) {
            $this->settle($lease);
        }
    }

    /**
     * Writes down what there is: before a lease is given up, and where the next request may take long.
     *
     * @param Lease $lease
     * @return void
     */
    public function settle(Lease $lease): void
    {
        $rows = $this->rows;
        $this->rows = [];
        $this->settlement->sent($lease, $rows);
    }
}
