<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Enrichment;

use Trackwright\Module\Model\Deferred;

/**
 * Finds and replaces what requests have left for the worker.
 */
class Deferrals
{
    /** @var array<int, array<string, array<string, true>>> */
    private array $wanted = [];

    /**
     * @param EnrichmentInterface $enrichment
     */
    public function __construct(private readonly EnrichmentInterface $enrichment)
    {
    }

    /**
     * Stored calls with their values; a member without a value is left out, in a list it is null.
     *
     * @param array<array-key, array{int, mixed}> $stored store view and what is stored, by any key
     * @return array<array-key, mixed> by the same key
     */
    public function replaced(array $stored): array
    {
        $this->wanted = [];
        foreach ($stored as [$storeId, $value]) {
            $this->collect($value, $storeId);
        }
        if ($this->wanted === []) {
            return array_map(static fn (array $pair): mixed => $pair[1], $stored);
        }
        $ids = [];
        foreach ($this->wanted as $storeId => $paths) {
            foreach ($paths as $path => $known) {
                $ids[$storeId][$path] = array_map('strval', array_keys($known));
            }
        }
        $values = $this->enrichment->resolve($ids);
        return array_map(
            fn (array $pair): mixed => $this->filled($pair[1], $values[$pair[0]] ?? []),
            $stored
        );
    }

    /**
     * Notes what a value wants.
     *
     * @param mixed $value
     * @param int $storeId
     * @return void
     */
    private function collect(mixed $value, int $storeId): void
    {
        if (!is_array($value)) {
            return;
        }
        $deferred = Deferred::from($value);
        if ($deferred !== null) {
            $this->wanted[$storeId][$deferred->path][$deferred->id] = true;
            return;
        }
        foreach ($value as $member) {
            $this->collect($member, $storeId);
        }
    }

    /**
     * A value with what was loaded.
     *
     * @param mixed $value
     * @param array<string, array<string, mixed>> $values by path and id
     * @return mixed
     */
    private function filled(mixed $value, array $values): mixed
    {
        if (!is_array($value)) {
            return $value;
        }
        $isList = array_is_list($value);
        $filled = [];
        foreach ($value as $name => $member) {
            $deferred = Deferred::from($member);
            $member = $deferred === null
                ? $this->filled($member, $values)
                : $values[$deferred->path][$deferred->id] ?? $deferred->otherwise;
            if ($deferred === null || $member !== null || $isList) {
                $filled[$name] = $member;
            }
        }
        return $filled;
    }
}
