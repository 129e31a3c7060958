<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Value\Functions;

/**
 * Finds and replaces what requests have left for the worker.
 */
class Deferrals
{
    private const VISITOR = 'visitor.';

    /** @var array<int, array<string, array<string, true>>> */
    private array $wanted = [];

    /**
     * @param EnrichmentInterface $enrichment
     * @param Functions $functions
     */
    public function __construct(
        private readonly EnrichmentInterface $enrichment,
        private readonly Functions $functions
    ) {
    }

    /**
     * Stored calls with their values; a member without a value is left out, in a list it is null.
     *
     * @param array<array-key,array{int,mixed,2?:array<string,mixed>}> $stored store view, what is stored, and values
     *     that
     *     are known by their paths already; by any key
     * @return array<array-key,mixed> by the same key
     */
    public function replaced(array $stored): array
    {
        $this->wanted = [];
        foreach ($stored as $one) {
            $this->collect($one[1], $one[0], $one[2] ?? null);
        }
        $ids = [];
        foreach ($this->wanted as $storeId => $paths) {
            foreach ($paths as $path => $known) {
                $ids[$storeId][$path] = array_map('strval', array_keys($known));
            }
        }
        $values = $ids === [] ? [] : $this->enrichment->resolve($ids);
        return array_map(
            fn (array $one): mixed => $this->filled($one[1], $values[$one[0]] ?? [], $one[2] ?? []),
            $stored
        );
    }

    /**
     * Notes what a value wants.
     *
     * @param mixed $value
     * @param int $storeId
     * @param array<string,mixed>|null $known values by their paths; those of the visitor are looked for nowhere else
     * @return void
     */
    private function collect(mixed $value, int $storeId, ?array $known): void
    {
        if (!is_array($value)) {
            return;
        }
        $deferred = Deferred::from($value);
        if ($deferred !== null) {
            if (isset($known[$deferred->path]) || str_starts_with($deferred->path, self::VISITOR)) {
                return;
            }
            $this->wanted[$storeId][$deferred->path][$deferred->id] = true;
            return;
        }
        foreach ($value as $member) {
            $this->collect($member, $storeId, $known);
        }
    }

    /**
     * A value with what was loaded.
     *
     * @param mixed $value
     * @param array<string,array<string,mixed>> $values by path and id
     * @param array<string,mixed> $known by path
     * @return mixed
     */
    private function filled(mixed $value, array $values, array $known): mixed
    {
        if (!is_array($value)) {
            return $value;
        }
        $isList = array_is_list($value);
        $filled = [];
        foreach ($value as $name => $stored) {
            $deferred = Deferred::from($stored);
            $member = $deferred === null
                ? $this->filled($stored, $values, $known)
                : $this->functions->apply(
                    $known[$deferred->path] ?? $values[$deferred->path][$deferred->id] ?? $deferred->otherwise,
                    $deferred->functions
                );
            // An object of which nothing is left is no empty list.
            $isGone = $deferred === null ? $member === [] && $stored !== [] : $member === null;
            if (!$isGone || $isList) {
                $filled[$name] = $member;
            }
        }
        return $filled;
    }
}
