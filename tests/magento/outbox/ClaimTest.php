<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;

class ClaimTest extends TestCase
{
    private Shop $shop;

    protected function setUp(): void
    {
        $this->shop = new Shop();
        $this->shop->wipe();
    }

    public function testAnEntryIsInsertedOnce(): void
    {
        $this->shop->writer()->append($this->shop->order('1'), $this->shop->order('2'), $this->shop->order('1'));
        $this->shop->writer()->append($this->shop->order('2'));
        self::assertCount(2, $this->shop->rows());
    }

    public function testOneStatementWritesAllEntriesOfARequest(): void
    {
        $before = $this->shop->connection->statements;
        $this->shop->writer()->append($this->shop->order('1'), $this->shop->order('2'));
        self::assertSame(1, $this->shop->connection->statements - $before);
    }

    public function testTwoClaimsNeverHoldTheSameRow(): void
    {
        $this->shop->writer()->append(...array_map(fn (int $n) => $this->shop->order((string) $n), range(1, 10)));
        $other = new Shop();
        $first = $this->shop->claim()->take(6, 60_000);
        $second = $other->claim()->take(6, 60_000);
        self::assertCount(6, $first->rows);
        self::assertCount(4, $second->rows);
        self::assertEmpty(array_intersect(array_column($first->rows, 'id'), array_column($second->rows, 'id')));
        self::assertSame([], $other->claim()->take(6, 60_000)->rows);
    }
}
