<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Retention;

class RetentionTest extends TestCase
{
    private const DAY = 86_400_000;

    private Hours $clock;
    private Shop $shop;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
    }

    private function retention(): Retention
    {
        return new Retention(
            $this->shop->connection,
            $this->shop->transaction(),
            $this->shop->counter,
            $this->shop->delivery,
            $this->clock,
            $this->shop->flags
        );
    }

    private function sent(string ...$uids): void
    {
        $this->shop->writer()->append(...array_map(fn (string $uid) => $this->shop->order($uid), $uids));
        $this->shop->worker(new Scripted(static fn () => null))->run(new Limits());
    }

    public function testWhatIsDoneWithGoesAfterItsTimeAndWhatWaitsStays(): void
    {
        $this->sent('1', '2');
        $this->clock->now += 10 * self::DAY;
        $this->sent('3');
        $this->shop->writer()->append($this->shop->order('4'));
        self::assertSame(0, $this->retention()->purge());
        $this->clock->now += 5 * self::DAY;
        self::assertSame(2, $this->retention()->purge());
        self::assertSame(['2', '0'], array_column($this->shop->rows('status'), 'status'));
        $this->clock->now += 300 * self::DAY;
        $this->retention()->purge();
        self::assertSame(['0'], array_column($this->shop->rows('status'), 'status'));
    }

    /** What the sweep still looks back at would be found missing, and sent once more. */
    public function testNothingIsForgottenThatTheSweepStillSees(): void
    {
        $this->sent('1');
        $this->clock->now += 2 * self::DAY;
        try {
            $this->retention()->purge(2);
            self::fail('It was not refused.');
        } catch (\InvalidArgumentException $refusal) {
            self::assertCount(1, $this->shop->rows());
        }
    }

    public function testTombstonesLiveAsLongAsWhatWasSent(): void
    {
        $this->shop->writer()->append($this->shop->order('1', 'denied'));
        $this->shop->worker(new Scripted(static fn () => null))->run(new Limits());
        $this->clock->now += 13 * self::DAY;
        self::assertSame(0, $this->retention()->purge());
        $this->shop->writer()->append($this->shop->order('1'));
        self::assertSame(['4'], array_column($this->shop->rows(), 'status'));
    }

    public function testCountersOfLongAgoAreSummedAndNeverFall(): void
    {
        $this->sent('1');
        $this->clock->now += 500 * self::DAY;
        $this->sent('2');
        $before = $this->shop->counts();
        $this->retention()->tidy();
        self::assertSame($before, $this->shop->counts());
        $this->clock->now += 500 * self::DAY;
        $this->retention()->tidy();
        self::assertSame($before, $this->shop->counts());
        $days = array_unique(array_column($this->shop->connection->query('SELECT `day` FROM trackwright_module_counter'), 'day'));
        self::assertSame(['1970-01-01'], $days);
    }

    public function testAClockSetBackDoesNotHideRows(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        $this->clock->now -= 30 * self::DAY;
        self::assertSame([], $this->shop->claim()->take(10, 1_000)->rows);
        $this->retention()->tidy();
        self::assertCount(1, $this->shop->claim()->take(10, 1_000)->rows);
    }

    public function testAClockSetBackDoesNotHideWhatADeadWorkerHeld(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        self::assertCount(1, $this->shop->claim()->take(10, 90_000)->rows);
        $this->clock->now -= 30 * self::DAY;
        $this->retention()->tidy();
        self::assertCount(1, $this->shop->claim()->take(10, 90_000)->rows);
        self::assertSame([], $this->shop->claim()->take(10, 90_000)->rows);
    }

    public function testTooMuchWaitingRefusesAndCounts(): void
    {
        $shop = new Shop(['trackwright_module/delivery/most_waiting' => '1000'], $this->clock);
        $entries = array_map(fn (int $n) => $shop->order((string) $n), range(1, 1_000));
        $shop->writer()->append(...$entries);
        $shop->backpressure()->measure();
        $shop->writer()->append($shop->order('more'), $shop->order('yet more'));
        self::assertCount(1_000, $shop->rows('id'));
        self::assertSame(['queue_full' => 2], $shop->counts());
        $shop->worker(new Scripted(static fn () => null))->run(new Limits());
        self::assertFalse($shop->backpressure()->measure());
        $shop->writer()->append($shop->order('more'));
        self::assertCount(1_001, $shop->rows('id'));
    }
}
