<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\FlagManager;
use Acme\Tracking\Model\Outbox\Entry;
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
     * @param FlagManager $flags
     * @param Clock $clock
     */
    public function __construct(
        private readonly Books $books,
        private readonly Watermark $watermark,
        private readonly FlagManager $flags,
        private readonly Clock $clock
    ) {
    }

    /**
     * Sweeps once.
     *
     * @param int $until when to stop, in milliseconds since 1970
     * @return int how many calls were missing
     */
    public function sweep(int $until): int
    {
        $now = $this->clock->now();
        $this->begin($now);
        $swept = (array) $this->flags->getFlagData(self::FLAG);
        $missing = 0;
        foreach ($this->books->sources() as $trigger => $source) {
            $known = $source->isFinal() ? (int) ($swept[$trigger] ?? 0) - self::AGAIN : 0;
            $from = max($known, $now - self::BACK);
            $to = max($from, $now - self::RECENT);
            [$added, $isDone] = $this->span($trigger, $source, $from, $to, $until);
            $missing += $added;
            $swept[$trigger] = $isDone ? $to : $from;
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
     * Sweeps a span of time for one trigger.
     *
     * @param string $trigger
     * @param SourceInterface $source
     * @param int $from
     * @param int $to
     * @param int $until
     * @return array{0:int,1:bool} how many were missing, and whether nothing is any more
     */
    private function span(string $trigger, SourceInterface $source, int $from, int $to, int $until): array
    {
        $since = $this->watermark->all();
        $isWanted = static fn (Entry $entry): bool =>
            $entry->at >= ($since[$entry->name][$entry->version][$entry->storeId] ?? PHP_INT_MAX);
        $missing = 0;
        $last = 0;
        $isDone = true;
        do {
            $page = $source->occurrences($from, $to, $last, self::PAGE);
            $entries = [];
            foreach ($page as $id => $occurrence) {
                $last = $id;
                try {
                    array_push($entries, ...$this->books->entries($trigger, $occurrence, $isWanted));
                } catch (\Throwable $failure) {
                    $this->books->failed($trigger, $id, $failure);
                    $isDone = false; // looked at again next time, until it is too old
                }
            }
            $added = $this->books->write($entries);
            $missing += $added;
            if ($added > 0) {
                array_map($this->books->inherit(...), $page);
            }
            if ($this->clock->now() >= $until) {
                return [$missing, false];
            }
        } while (count($page) === self::PAGE);
        return [$missing, $isDone];
    }
}
