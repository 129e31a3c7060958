<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Context\Consent;
use Trackwright\Module\Model\Context\Restoration;
use Trackwright\Module\Model\Context\Row;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Subject;

/**
 * Contexts in the database.
 *
 * @group database
 */
class ContextStoreTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;
    private Store $store;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
        $this->store = new Store($this->shop->connection, $this->clock, new Restoration(), $this->shop->delivery);

    }

    private static function snapshot(string $analytics, int $at, ?string $visitor = 'visitor'): Snapshot
    {
        return new Snapshot($visitor, $at === 0 ? null : new Consent(['analytics' => $analytics], $at, 'cmp'));
    }

    private function found(Subject $subject): ?Snapshot
    {
        return $this->store->find([$subject])[$subject->type . ':' . $subject->id] ?? null;
    }

    public function testOlderNewsAndNoNewsChangeNothing(): void
    {
        $quote = new Subject(Subject::QUOTE, '5');
        $this->store->put([new Row($quote, self::snapshot('granted', 1000))]);
        $this->store->put([new Row($quote, self::snapshot('denied', 999))]);
        $this->store->put([new Row($quote, self::snapshot('', 0, 'somebody else'))]);
        self::assertEquals(self::snapshot('granted', 1000), $this->found($quote));
        $this->store->put([new Row($quote, self::snapshot('denied', 1001, null))]);
        self::assertEquals(self::snapshot('denied', 1001, null), $this->found($quote));
    }

    public function testAVisitorIsKnownWithTheCart(): void
    {
        $this->store->put([
            new Row(new Subject(Subject::QUOTE, '5'), self::snapshot('granted', 1000)),
            new Row(new Subject(Subject::CUSTOMER, '7'), self::snapshot('granted', 1000)),
        ]);
        $visitor = new Subject(Subject::ANONYMOUS, 'visitor');
        self::assertEquals(self::snapshot('granted', 1000), $this->found($visitor));
        self::assertCount(3, $this->shop->connection->query('SELECT id FROM ' . $this->shop->connection->table('context')));
    }

    public function testOrdersTakeTheContextOfTheirCart(): void
    {
        $quote = new Subject(Subject::QUOTE, '5');
        $this->store->put([new Row($quote, self::snapshot('granted', 1000), str_repeat('a', 64))]);
        foreach (['11', '12', '13'] as $number) {
            $this->store->inherit($quote, new Subject(Subject::ORDER, $number), null);
        }
        $this->store->put([new Row($quote, self::snapshot('denied', 2000))]);
        $this->store->inherit($quote, new Subject(Subject::ORDER, '11'), null);
        self::assertEquals(self::snapshot('granted', 1000), $this->found(new Subject(Subject::ORDER, '11')));
        self::assertEquals(self::snapshot('granted', 1000), $this->found(new Subject(Subject::ORDER, '13')));
        $keys = $this->shop->connection->query(
            'SELECT DISTINCT subject_key FROM ' . $this->shop->connection->table('context') . " WHERE subject_type = 'order'"
        );
        self::assertSame([['subject_key' => str_repeat('a', 64)]], $keys);
        $this->store->inherit(new Subject(Subject::QUOTE, '6'), new Subject(Subject::ORDER, '14'), null);
        self::assertNull($this->found(new Subject(Subject::ORDER, '14')));
    }

    public function testWhatIsOverIsNotFoundAndOrdersLastLonger(): void
    {
        $quote = new Subject(Subject::QUOTE, '5');
        $order = new Subject(Subject::ORDER, '11');
        $this->store->put([new Row($quote, self::snapshot('granted', 1000)), new Row($order, self::snapshot('granted', 1000))]);
        $this->clock->pause(91 * 86_400_000);
        self::assertNull($this->found($quote));
        self::assertNotNull($this->found($order));
    }

    public function testNothingAskedForIsNothingFound(): void
    {
        self::assertSame([], $this->store->find([]));
        $this->store->put([]);
        self::assertSame([], $this->store->find([new Subject(Subject::ORDER, "1' OR '1'='1")]));
    }
}
