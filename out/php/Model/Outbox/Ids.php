<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Rows by their ids, in SQL. A database looks for each id of a list by itself, from the index's root; neighbours, which
 * a batch mostly has, are found at once where they are a range.
 */
class Ids
{
    /** Fewer neighbours stay in the list */
    private const LEAST = 4;

    /**
     * @param list<int> $ids some, each once
     */
    public function __construct(private readonly array $ids)
    {
    }

    /**
     * What is true of them alone.
     *
     * @return string SQL
     */
    public function condition(): string
    {
        $ids = $this->ids;
        sort($ids);
        $terms = [];
        $single = [];
        $count = count($ids);
        $first = 0;
        while ($first < $count) {
            $next = $first + 1;
            while ($next < $count && $ids[$next] === $ids[$next - 1] + 1) {
                $next++;
            }
            if ($next - $first >= self::LEAST) {
                $terms[] = 'id BETWEEN ' . $ids[$first] . ' AND ' . $ids[$next - 1];
            } else {
                array_push($single, ...array_slice($ids, $first, $next - $first));
            }
            $first = $next;
        }
        if ($single !== []) {
            $terms[] = 'id IN (' . implode(',', $single) . ')';
        }
        return '(' . implode(' OR ', $terms) . ')';
    }
}
