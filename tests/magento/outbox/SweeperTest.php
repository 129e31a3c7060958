<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Backfill;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Retention;
use Trackwright\Module\Model\Sweeper;
use Trackwright\Module\Model\Watermark;

/**
 * What the sweep and backfills look at, and what they take into the outbox.
 */
class SweeperTest extends TestCase
{
    private const HOUR = 3_600_000;
    private const TRIGGER = 'order.paid';

    private Hours $clock;
    private Shop $shop;
    private Entities $entities;
    private Shelf $shelf;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
        $this->entities = new Entities();
        $this->shelf = Shelf::of($this->shop, self::TRIGGER, $this->entities);
    }

    private function sweeper(): Sweeper
    {
        $backpressure = $this->shop->backpressure();
        return new Sweeper($this->shelf, new Watermark($this->shop->connection), $backpressure, $this->shop->flags, $this->clock);
    }

    private function sweep(?int $until = null): int
    {
        return $this->sweeper()->sweep($until ?? PHP_INT_MAX);
    }

    /** Since two weeks ago the shop tells of what happens. */
    private function begin(int $hoursAgo = 336): void
    {
        (new Watermark($this->shop->connection))->start([['Order Completed', 1]], [1], $this->clock->now - $hoursAgo * self::HOUR);
    }

    /** Entities that came into being, or changed, a number of hours ago. */
    private function happened(int $hoursAgo, int ...$ids): void
    {
        foreach ($ids as $id) {
            $this->entities->times[$id] = $this->clock->now - $hoursAgo * self::HOUR;
        }
    }

    /** @return string[] order numbers in the outbox */
    private function told(): array
    {
        $payloads = array_column($this->shop->rows('payload'), 'payload');
        return array_map(static fn (string $text): string => json_decode($text, true)['payload']['order_uid'], $payloads);
    }

    public function testWhatAFullOutboxRefusesIsFoundWhenThereIsRoom(): void
    {
        $this->begin();
        $this->happened(1, 1, 2);
        $this->shop->cache->save('1', 'trackwright_module_full', [], 900);
        self::assertSame(0, $this->sweep());
        self::assertSame(0, $this->sweep());
        self::assertSame([], $this->shop->counts());
        $this->clock->now += 12 * self::HOUR;
        $this->shop->cache->remove('trackwright_module_full');
        self::assertSame(2, $this->sweep());
        self::assertSame(['1', '2'], $this->told());
    }

    public function testWhatIsRefusedInTheMiddleOfASweepIsFoundLater(): void
    {
        $this->begin();
        $this->happened(1, ...range(1, 150));
        $this->entities->before = function (int $after): void {
            if ($after === 100) {
                $this->shop->cache->save('1', 'trackwright_module_full', [], 900);
            }
        };
        self::assertSame(100, $this->sweep());
        $this->entities->before = null;
        $this->clock->now += 12 * self::HOUR;
        $this->shop->cache->remove('trackwright_module_full');
        self::assertSame(50, $this->sweep());
        self::assertCount(150, $this->told());
    }

    public function testAPageWithoutAnythingToTellIsNotTheLast(): void
    {
        $this->begin();
        $this->happened(1, ...range(1, 250));
        $this->entities->silent = [...range(1, 100), 150];
        self::assertSame(149, $this->sweep());
        self::assertSame('250', $this->told()[148]);
    }

    public function testABackfillGoesThroughAllPages(): void
    {
        $this->begin(1);
        $this->happened(1000, ...range(1, 250));
        $this->entities->silent = [...range(1, 100), 150];
        $backpressure = $this->shop->backpressure();
        $watermark = new Watermark($this->shop->connection);
        $backfill = new Backfill($this->shelf, $this->sweeper(), $watermark, $backpressure, $this->shop->flags, $this->clock);
        $counts = [];
        $count = static function (string $trigger, int $found) use (&$counts): void {
            $counts[] = $found;
        };
        $never = static fn (): bool => false;
        self::assertSame(Backfill::DONE, $backfill->run(0, $this->clock->now, [], 1000, false, $never, $count));
        self::assertSame([0, 99, 50], $counts);
    }

    public function testNothingIsLookedAtFromBeforeTheShopBeganToTell(): void
    {
        $this->begin(3);
        $this->happened(4, 1);
        $this->happened(2, 2);
        self::assertSame(1, $this->sweep());
        self::assertSame(['2'], $this->told());
        self::assertSame([2], $this->entities->looked);
        self::assertSame($this->clock->now - 3 * self::HOUR, $this->entities->asked[0]['since']);
    }

    public function testASweepThatHasNoTimeGoesOnWhereItEnded(): void
    {
        $this->begin();
        $this->happened(1, ...range(1, 350));
        foreach ([100, 200, 300, 350, 350] as $reached) {
            $this->sweep($this->clock->now);
            self::assertCount($reached, $this->told());
            $this->clock->now += 300_000;
        }
        self::assertSame([0, 100, 200, 300, 0], array_slice(array_column($this->entities->asked, 'after'), 0, 5));
    }

    public function testWhatCanNotBeTakenIsLookedAtAgainAlsoAfterAnInterruption(): void
    {
        $this->begin();
        $this->happened(1, ...range(1, 150));
        $this->shelf->broken = [7];
        $this->sweep($this->clock->now);
        $this->sweep();
        self::assertCount(149, $this->told());
        $this->shelf->broken = [];
        $this->clock->now += 24 * self::HOUR;
        self::assertSame(1, $this->sweep());
        self::assertCount(150, $this->told());
    }

    public function testOfWhatTheOutboxHasForgottenNothingIsToldAgain(): void
    {
        $this->begin();
        $retention = new Retention(
            $this->shop->connection,
            $this->shop->transaction(),
            $this->shop->counter,
            $this->shop->delivery,
            $this->clock,
            $this->shop->flags
        );
        $this->happened(1, 1);
        self::assertSame(1, $this->sweep());
        $this->shop->worker(new Scripted(static fn () => null))->run(new Limits());
        $this->clock->now += 10 * 24 * self::HOUR;
        self::assertSame(1, $retention->purge(4));
        self::assertSame(0, $retention->purge());
        $this->happened(1, 1); // somebody has written a comment
        $this->entities->created[1] = $this->clock->now - 10 * 24 * self::HOUR;
        self::assertSame(0, $this->sweep());
        $this->happened(1, 2); // a transfer came in days after the order, but its request died
        $this->entities->created[2] = $this->clock->now - 3 * 24 * self::HOUR;
        self::assertSame(1, $this->sweep());
    }
}
