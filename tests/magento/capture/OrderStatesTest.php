<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Change;
use Trackwright\Module\Model\OrderStates;

/**
 * Saves of orders in one request, and the steps they come to.
 */
class OrderStatesTest extends TestCase
{
    private OrderStates $states;

    protected function setUp(): void
    {
        $this->states = new OrderStates();
    }

    private function save(object $order, ?string $loaded, string $saved, string $at = '2026-11-24 10:00:00'): ?Change
    {
        return $this->states->step(
            $order,
            '7',
            $loaded === null ? null : ['state' => $loaded, 'status' => $loaded],
            ['state' => $saved, 'status' => $saved, 'updated_at' => $at]
        );
    }

    public function testAnInvoiceInThePlacingRequestIsAStepOfItsOwn(): void
    {
        $order = new \stdClass();
        $placed = $this->save($order, null, 'new');
        self::assertTrue($placed?->isFirst());
        $paid = $this->save($order, null, 'processing', '2026-11-24 10:00:01');
        self::assertFalse($paid?->isFirst());
        self::assertSame('new>processing@2026-11-24T10:00:01Z', $paid->getRevision());
        self::assertNull($this->save($order, null, 'processing', '2026-11-24 10:00:02'));
    }

    public function testALoadedOrderKeepsItsOldDataThroughSaves(): void
    {
        $order = new \stdClass();
        self::assertSame('processing', $this->save($order, 'new', 'processing')?->getToState());
        self::assertNull($this->save($order, 'new', 'processing'));
        self::assertSame('processing', $this->save($order, 'new', 'complete')?->getFromState());
    }

    public function testTwoInstancesOfAnOrderTakeAStepOnce(): void
    {
        $first = new \stdClass();
        $second = new \stdClass();
        self::assertNotNull($this->save($first, 'new', 'canceled'));
        self::assertNull($this->save($second, 'new', 'canceled'));
        self::assertNotNull($this->save($second, 'new', 'closed'));
    }

    public function testWhatIsGoneIsForgotten(): void
    {
        $first = new \stdClass();
        self::assertNotNull($this->save($first, 'new', 'processing'));
        unset($first);
        // Another part of the shop put it on hold meanwhile; a worker that lives long loads it anew.
        $second = new \stdClass();
        self::assertSame('holded', $this->save($second, 'holded', 'processing')?->getFromState());
    }

    public function testAStatusAloneIsAStep(): void
    {
        $order = new \stdClass();
        $loaded = ['state' => 'processing', 'status' => 'processing'];
        $saved = ['state' => 'processing', 'status' => 'awaiting_stock', 'updated_at' => '2026-11-24 10:00:00'];
        $step = $this->states->step($order, '7', $loaded, $saved);
        self::assertSame('processing>awaiting_stock@2026-11-24T10:00:00Z', $step?->getRevision());
    }
}
