<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\FlagManager;
use Acme\Tracking\Model\Outbox\Backpressure;
use Acme\Tracking\Model\Outbox\Entry;
use Acme\Tracking\Model\Sweeper\Books;
use Acme\Tracking\Model\Sweeper\SourceInterface;

/**
 * Tells what happened before the shop told anything: with the time at which it happened, under the messageId it would
 * have had, to the warehouse alone. What the shop has told itself is left out. It goes on where it was interrupted.
 */
class Backfill
{
    public const DONE = 'done';
    public const STOPPED = 'stopped';
    public const FULL = 'full';

    private const FLAG = 'acme_tracking_backfill';
    private const PAGE = 100;
    private const FINISHED = -1;

    /**
     * @param Books $books
     * @param Sweeper $sweeper
     * @param Watermark $watermark
     * @param Backpressure $backpressure
     * @param FlagManager $flags
     * @param Clock $clock
     */
    public function __construct(
        private readonly Books $books,
        private readonly Sweeper $sweeper,
        private readonly Watermark $watermark,
        private readonly Backpressure $backpressure,
        private readonly FlagManager $flags,
        private readonly Clock $clock
    ) {
    }

    /**
     * Puts what happened in a span of time into the outbox.
     *
     * @param int $from milliseconds since 1970
     * @param int $to the first moment that isn't meant
     * @param string[] $names events; all where none is named
     * @param int $rate how many calls a second at most
     * @param bool $isTrial whether they are counted and nothing more
     * @param callable $isOver says whether to stop
     * @param callable $tell is told how many calls each page had
     * @return string one of the constants
     */
    public function run(
        int $from,
        int $to,
        array $names,
        int $rate,
        bool $isTrial,
        callable $isOver,
        callable $tell
    ): string {
        $this->sweeper->begin($this->clock->now());
        $job = hash('sha256', implode("\n", [$from, $to, ...$names]));
        $known = (array) $this->flags->getFlagData(self::FLAG);
        $reached = $isTrial ? [] : (array) ($known[$job] ?? []);
        foreach ($this->books->sources() as $trigger => $source) {
            $last = (int) ($reached[$trigger] ?? 0);
            while ($last !== self::FINISHED) {
                if ($isOver()) {
                    return self::STOPPED;
                }
                if (!$isTrial && $this->backpressure->measure()) {
                    return self::FULL;
                }
                [$last, $count] = $this->page($trigger, $source, $from, $to, $last, $names, $isTrial);
                $tell($trigger, $count);
                $reached[$trigger] = $last;
                if (!$isTrial) {
                    $this->flags->saveFlag(self::FLAG, [$job => $reached] + $known);
                    $this->clock->pause(intdiv($count * 1000, $rate));
                }
            }
        }
        return self::DONE;
    }

    /**
     * Forgets how far backfills have come: they begin anew.
     *
     * @return void
     */
    public function restart(): void
    {
        $this->flags->deleteFlag(self::FLAG);
    }

    /**
     * One page.
     *
     * @param string $trigger
     * @param SourceInterface $source
     * @param int $from
     * @param int $to
     * @param int $last id after which to begin
     * @param string[] $names
     * @param bool $isTrial
     * @return int[] the last id, or FINISHED, and how many calls there were
     */
    private function page(
        string $trigger,
        SourceInterface $source,
        int $from,
        int $to,
        int $last,
        array $names,
        bool $isTrial
    ): array {
        $since = $this->watermark->all();
        $isWanted = static fn (Entry $entry): bool => ($names === [] || in_array($entry->name, $names, true))
            && $entry->at < ($since[$entry->name][$entry->version][$entry->storeId] ?? 0);
        $entries = [];
        $page = $source->occurrences($from, $to, $last, self::PAGE);
        foreach ($page as $id => $occurrence) {
            $last = $id;
            if ($occurrence === null) {
                continue;
            }
            try {
                $old = $occurrence->through(Channel::BACKFILL);
                array_push($entries, ...$this->books->entries($trigger, $old, $isWanted));
            } catch (\Throwable $failure) {
                $this->books->failed($trigger, $id, $failure);
            }
        }
        $count = $isTrial ? count($entries) : $this->books->write($entries);
        return [count($page) < self::PAGE ? self::FINISHED : $last, $count];
    }
}
