<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

/**
 * Many objects with the same keys in few bytes: keys once, and once what all texts of a column start with.
 */
class Table
{
    private const SHORT = 4;

    /**
     * Columns as [name] or [name, beginning], and the rows' values in the order of the columns.
     *
     * @param list<array<string,mixed>> $objects
     * @return array{columns: list<array{0: string, 1?: string}>, rows: list<list<mixed>>}
     */
    public function pack(array $objects): array
    {
        $names = array_keys($objects[0] ?? []);
        $columns = [];
        $rows = array_fill(0, count($objects), []);
        foreach ($names as $name) {
            $values = array_column($objects, $name);
            $shared = $this->beginning($values);
            $columns[] = $shared === '' ? [(string) $name] : [(string) $name, $shared];
            foreach ($objects as $index => $object) {
                $value = $object[$name];
                $rows[$index][] = $shared === '' || !is_string($value) ? $value : substr($value, strlen($shared));
            }
        }
        return ['columns' => $columns, 'rows' => $rows];
    }

    /**
     * What all texts start with, where that is worth saying.
     *
     * @param mixed[] $values
     * @return string
     */
    private function beginning(array $values): string
    {
        $texts = array_values(array_filter($values, 'is_string'));
        if (count($texts) < 2) {
            return '';
        }
        sort($texts, SORT_STRING);
        $first = $texts[0];
        $shared = mb_strcut($first, 0, strspn($first ^ $texts[count($texts) - 1], "\0"), 'UTF-8');
        return strlen($shared) < self::SHORT ? '' : $shared;
    }
}
