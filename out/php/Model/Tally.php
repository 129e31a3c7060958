<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Counts of one piece of work, on their way to the counters.
 */
class Tally
{
    /** @var array<string, array{int, string, string, int}> */
    private array $counts = [];

    /**
     * Counts once, or more often.
     *
     * @param int $storeId
     * @param string $name
     * @param string $outcome one of Counter's constants or Reason's
     * @param int $count
     * @return void
     */
    public function add(int $storeId, string $name, string $outcome, int $count = 1): void
    {
        $key = $storeId . "\0" . $outcome . "\0" . $name;
        $count += $this->counts[$key][3] ?? 0;
        $this->counts[$key] = [$storeId, $name, $outcome, $count];
    }

    /**
     * Store, name, outcome and count; always in the same order, so that workers don't lock each other out.
     *
     * @return list<array{int,string,string,int}>
     */
    public function counts(): array
    {
        ksort($this->counts, SORT_STRING);
        return array_values($this->counts);
    }
}
