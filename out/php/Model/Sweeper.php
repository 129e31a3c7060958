<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\FlagManager;
use Acme\Tracking\Model\Outbox\Backpressure;
use Acme\Tracking\Model\Outbox\Entry;
use Acme\Tracking\Model\Outbox\Retention;
use Acme\Tracking\Model\Sweeper\Books;
use Acme\Tracking\Model\Sweeper\SourceInterface;

/**
 * Makes up for what a request could not record: it was killed after the commit, or the outbox was out of order.
 *
 * It looks back two days at most, and never behind the moment at which a store view began to tell of an event. What was
 * decided not to be sent has a tombstone, and stays unsent.
 */
class Sweeper
{
    private const FLAG = 'acme_tracking_sweep';
    private const PAGE = 100;
    private const BACK = 172_800_000;

    /** What a request may still be busy with */
    private const RECENT = 300_000;

    /** What was swept already is looked at again for so long: clocks differ, transactions last */
    private const AGAIN = 7_200_000;

    /**
     * @param Books $books
     * @param Watermark $watermark
     * @param Backpressure $backpressure
     * @param FlagManager $flags
     * @param Clock $clock
     */
    public function __construct(
        private readonly Books $books,
        private readonly Watermark $watermark,
        private readonly Backpressure $backpressure,
        private readonly FlagManager $flags,
        private readonly Clock $clock
    ) {
    }

    /**
     * Sweeps once, unless the outbox is full: what is refused now would be forgotten.
     *
     * @param int $until when to stop, in milliseconds since 1970
     * @return int how many calls were missing
     */
    public function sweep(int $until): int
    {
        $now = $this->clock->now();
        $this->begin($now);
        if ($this->backpressure->refuses()) {
            return 0;
        }
        $swept = (array) $this->flags->getFlagData(self::FLAG);
        $missing = 0;
        foreach ($this->books->sources() as $trigger => $source) {
            $span = $this->next((array) ($swept[$trigger] ?? []), $now, $this->begun($trigger, $now));
            [$added, $swept[$trigger]] = $this->span($trigger, $source, $span, $until);
            $missing += $added;
        }
        $this->flags->saveFlag(self::FLAG, $swept);
        return $missing;
    }

    /**
     * Sets the moment from which on each event is told of, where it isn't set.
     *
     * @param int $now
     * @return void
     */
    public function begin(int $now): void
    {
        $stores = $this->books->storeIds();
        $this->watermark->keepOnly($stores);
        $this->watermark->start($this->books->events(), $stores, $now);
    }

    /**
     * What to look at: the rest of a span that was interrupted, or what came since.
     *
     * @param array<string,int|bool> $span how far the last sweep has come
     * @param int $now
     * @param int $begun
     * @return array<string,int|bool> times, the last id that was looked at, whether something could not be taken
     */
    private function next(array $span, int $now, int $begun): array
    {
        $oldest = max($now - self::BACK, $begun);
        if (($span['last'] ?? 0) > 0) {
            return ['from' => max($span['from'], $oldest), 'begun' => $begun] + $span;
        }
        $from = max(($span['from'] ?? 0) - self::AGAIN, $oldest);
        return [
            'from' => $from,
            'to' => max($from, $now - self::RECENT),
            'last' => 0,
            'failed' => false,
            'begun' => $begun,
        ];
    }

    /**
     * Since when a store view tells of a trigger's events, and since when the outbox remembers all that it had.
     *
     * @param string $trigger
     * @param int $now
     * @return int milliseconds since 1970
     */
    private function begun(string $trigger, int $now): int
    {
        $all = $this->watermark->all();
        $since = [];
        foreach ($this->books->events($trigger) as [$name, $version]) {
            array_push($since, ...array_values($all[$name][$version] ?? []));
        }
        return max($since === [] ? $now : min($since), (int) $this->flags->getFlagData(Retention::FORGOTTEN));
    }

    /**
     * Sweeps a span of time for one trigger.
     *
     * @param string $trigger
     * @param SourceInterface $source
     * @param array<string,int|bool> $span
     * @param int $until
     * @return array{0:int,1:array<string,int|bool>} how many were missing, and how far it has come
     */
    private function span(string $trigger, SourceInterface $source, array $span, int $until): array
    {
        $since = $this->watermark->all();
        $isWanted = static fn (Entry $entry): bool =>
            $entry->at >= ($since[$entry->name][$entry->version][$entry->storeId] ?? PHP_INT_MAX);
        $missing = 0;
        do {
            $last = $span['last'];
            $page = $source->occurrences($span['from'], $span['to'], $last, self::PAGE, $span['begun']);
            $found = array_filter($page);
            $entries = [];
            foreach ($found as $id => $occurrence) {
                try {
                    array_push($entries, ...$this->books->entries($trigger, $occurrence, $isWanted));
                } catch (\Throwable $failure) {
                    $this->books->failed($trigger, $id, $failure);
                    $span['failed'] = true; // looked at again next time, until it is too old
                }
            }
            $added = $this->books->write($entries);
            if ($this->backpressure->refuses()) {
                return [$missing, $span];
            }
            $missing += $added;
            if ($added > 0) {
                array_map($this->books->inherit(...), $found);
            }
            $span['last'] = array_key_last($page) ?? $last;
            $isDone = count($page) < self::PAGE;
        } while (!$isDone && $this->clock->now() < $until);
        if ($isDone) {
            $span = ['from' => $span['failed'] ? $span['from'] : $span['to']];
        }
        return [$missing, $span];
    }
}
