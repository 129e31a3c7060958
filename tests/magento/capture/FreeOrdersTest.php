<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\ObjectManager\TMapFactory;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\ResourceModel\Order\CollectionFactory;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Entries;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper\Pool;
use Trackwright\Module\Model\OrderStates;
use Trackwright\Module\Model\Outbox\Writer;
use Trackwright\Module\Model\StoredTime;
use Trackwright\Module\Model\Sweeper\Books;
use Trackwright\Module\Model\Sweeper\Documents;
use Trackwright\Module\Model\Sweeper\FreeOrders;
use Trackwright\Module\Model\Sweeper\SourceInterface;
use Trackwright\Module\Model\Trigger\Orders;

/**
 * What the sweep finds of orders that cost nothing: no invoice tells of them.
 */
class FreeOrdersTest extends TestCase
{
    private const AT = 1_780_000_000_000;

    private function order(int $id, string $total, int $hoursAgo): Order
    {
        $created = gmdate('Y-m-d H:i:s', intdiv(self::AT, 1000) - $hoursAgo * 3600);
        return new Order(['entity_id' => $id, 'store_id' => '1', 'base_grand_total' => $total, 'created_at' => $created]);
    }

    public function testThoseThatCostNothingAreFoundInTheirTime(): void
    {
        $orders = [
            $this->order(4, '0.0000', 1),
            $this->order(1, '0.0000', 30),
            $this->order(2, '0.0000', 2),
            $this->order(3, '12.5000', 2),
        ];
        $clock = new Hours(self::AT);
        $occurrences = new Orders(new OrderStates(), new StoredTime(), $clock);
        $source = new FreeOrders(new CollectionFactory($orders), new Documents(), $occurrences);
        $from = self::AT - 24 * 3_600_000;
        self::assertSame([2, 4], array_keys($source->occurrences($from, self::AT, 0, 100)));
        self::assertSame([2], array_keys($source->occurrences($from, self::AT, 0, 1)));
        self::assertSame([4], array_keys($source->occurrences($from, self::AT, 2, 100)));
        self::assertSame([], $source->occurrences($from, self::AT - 3 * 3_600_000, 0, 100));
        [2 => $found] = $source->occurrences($from, self::AT, 0, 100);
        self::assertSame([self::AT - 2 * 3_600_000, '2'], [$found->at, $found->subject->id]);
    }

    public function testATriggerMayHaveSeveralSources(): void
    {
        $unused = static fn (string $class): object => (new \ReflectionClass($class))->newInstanceWithoutConstructor();
        $names = ['order.placed', 'order.paid', 'order.paid:free', 'order.refunded'];
        $books = new Books(
            new Pool(new TMapFactory(), ['order.paid' => ['A'], 'order.refunded' => ['B']]),
            $unused(Entries::class),
            $unused(Guard::class),
            $unused(Config::class),
            $unused(Writer::class),
            $unused(Store::class),
            new PdoConnection(),
            $this->createStub(StoreManagerInterface::class),
            new Log(),
            array_fill_keys($names, $this->createStub(SourceInterface::class))
        );
        self::assertSame(['order.paid', 'order.paid:free', 'order.refunded'], array_keys($books->sources()));
    }
}
