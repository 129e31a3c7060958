<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Which rows somebody means. What is null does not matter.
 */
class Selection
{
    /**
     * @param string|null $reason a Reason's code
     * @param int|null $storeId
     * @param string|null $name wire name
     * @param int|null $from accepted at or after, in milliseconds since 1970
     * @param int|null $to accepted before, in milliseconds since 1970
     * @param list<int>|null $ids
     */
    public function __construct(
        public readonly ?string $reason = null,
        public readonly ?int $storeId = null,
        public readonly ?string $name = null,
        public readonly ?int $from = null,
        public readonly ?int $to = null,
        public readonly ?array $ids = null
    ) {
    }

    /**
     * The selection in SQL.
     *
     * @return array{string,list<int|string>} conditions that follow others, and their values
     */
    public function conditions(): array
    {
        $terms = [
            ' AND SUBSTRING_INDEX(reason, \':\', 1) = ?' => $this->reason,
            ' AND store_id = ?' => $this->storeId,
            ' AND name = ?' => $this->name,
            ' AND created_at >= ?' => $this->from,
            ' AND created_at < ?' => $this->to,
        ];
        $terms = array_filter($terms, static fn (mixed $value): bool => $value !== null);
        $sql = implode('', array_keys($terms));
        if ($this->ids !== null) {
            $sql .= ' AND id IN (' . (implode(',', array_map('intval', $this->ids)) ?: 'NULL') . ')';
        }
        return [$sql, array_values($terms)];
    }
}
