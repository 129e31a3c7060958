<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Rows that one worker holds for a while.
 */
class Lease
{
    /**
     * @param int $token what the rows are marked with
     * @param int $until milliseconds since 1970
     * @param list<Row> $rows
     */
    public function __construct(
        public readonly int $token,
        public readonly int $until,
        public readonly array $rows = []
    ) {
    }

    /**
     * The same lease over more rows.
     *
     * @param list<Row> $rows
     * @return self
     */
    public function with(array $rows): self
    {
        return new self($this->token, $this->until, [...$this->rows, ...$rows]);
    }
}
