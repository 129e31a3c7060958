<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Revival;
use Trackwright\Module\Model\Outbox\Selection;

class RevivalTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
    }

    private function revival(): Revival
    {
        return new Revival($this->shop->connection, $this->shop->transaction(), $this->shop->installation, $this->clock);
    }

    private function refuse(Verdict $verdict, string ...$uids): void
    {
        $this->shop->writer()->append(...array_map(fn (string $uid) => $this->shop->order($uid), $uids));
        $this->shop->worker(new Scripted(static fn () => $verdict))->run(new Limits());
    }

    public function testFailuresAreSentAgainUnderTheirIds(): void
    {
        $this->refuse(new Verdict(Verdict::REFUSED, 404, null, 'HTTP 404'), '1', '2');
        $ids = array_column($this->shop->rows(), 'message_id');
        $this->clock->now += 30 * 86_400_000;
        self::assertSame(0, $this->revival()->replay(new Selection('too_large')));
        self::assertSame(2, $this->revival()->replay(new Selection('http_4xx')));
        $segment = new Scripted(static fn () => null);
        self::assertSame(2, $this->shop->worker($segment)->run(new Limits()));
        self::assertSame($ids, array_column($segment->taken(), 'messageId'));
    }

    public function testWhatWasSentIsSentAgainOnlyWhereThatIsMeant(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        $segment = new Scripted(static fn () => null);
        $this->shop->worker($segment)->run(new Limits());
        self::assertSame(0, $this->revival()->replay(new Selection()));
        self::assertSame(1, $this->revival()->replay(new Selection(storeId: 1, name: 'Order Completed'), true));
        $this->shop->worker($segment)->run(new Limits());
        self::assertSame($segment->posts[0][1], $segment->posts[1][1]);
    }

    public function testRetryEndsAWait(): void
    {
        $this->refuse(new Verdict(Verdict::RETRY, 503, 120_000, 'HTTP 503'), '1');
        self::assertSame([], $this->shop->claim()->take(10, 1_000)->rows);
        self::assertSame(1, $this->revival()->retry(new Selection()));
        self::assertCount(1, $this->shop->claim()->take(10, 60_000)->rows);
        self::assertSame(0, $this->revival()->retry(new Selection()));
    }

    /** Sent from a copy, the original's rows would make Segment drop the original's own as duplicates. */
    public function testRowsOfAnotherInstallationWaitForSomebodyToSayWhoseTheyAre(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        $this->shop->installation->print = '00000000000000bb';
        $segment = new Scripted(static fn () => null);
        $this->shop->worker($segment)->run(new Limits());
        self::assertSame([], $segment->posts);
        self::assertSame('foreign_installation', $this->shop->rows()[0]['reason']);
        self::assertSame(1, $this->revival()->replay(new Selection('foreign_installation')));
        self::assertSame(1, $this->shop->worker($segment)->run(new Limits()));
    }
}
