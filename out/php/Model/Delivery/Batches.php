<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use Acme\Tracking\Model\Outbox\Row;

/**
 * Cuts rows into batches that Segment takes.
 */
class Batches
{
    /** A single message, by Segment's limit */
    public const MESSAGE_BYTES = 32 * 1024;

    /** Segment takes 500 kB; the rest is for what stands around the messages */
    public const BATCH_BYTES = 475_000;

    /** Segment says 200 and throws away what is beyond 2,500 */
    public const BATCH_MESSAGES = 1_000;

    /**
     * Batches in the order of the rows.
     *
     * @param list<Row> $rows with their messages
     * @param int $size messages in a batch
     * @return list<list<Row>>
     */
    public function of(array $rows, int $size): array
    {
        $size = max(1, min($size, self::BATCH_MESSAGES));
        $batches = [];
        $batch = [];
        $bytes = 0;
        foreach ($rows as $row) {
            $length = strlen((string) $row->body) + 1;
            if ($batch !== [] && (count($batch) >= $size || $bytes + $length > self::BATCH_BYTES)) {
                $batches[] = $batch;
                $batch = [];
                $bytes = 0;
            }
            $batch[] = $row;
            $bytes += $length;
        }
        if ($batch !== []) {
            $batches[] = $batch;
        }
        return $batches;
    }
}
