<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Database\Transaction;
use Trackwright\Module\Model\Outbox\Claim;
use Trackwright\Module\Model\Outbox\Ids;
use Trackwright\Module\Model\Outbox\Reason;
use Trackwright\Module\Model\Outbox\Row;
use Trackwright\Module\Model\Outbox\Rows;
use Trackwright\Module\Model\Outbox\Status;

class ClaimTest extends TestCase
{
    private Shop $shop;

    protected function setUp(): void
    {
        $this->shop = new Shop();
        $this->shop->wipe();
    }

    private function append(int $count): void
    {
        $this->shop->writer()->append(...array_map(fn (int $n) => $this->shop->order((string) $n), range(1, $count)));
    }

    private function claim(PdoConnection $connection, ?Clock $clock = null): Claim
    {
        $clock ??= new Clock();
        return new Claim($connection, new Transaction($connection, $clock), new Rows(), $clock);
    }

    /** @return array<string, array{PdoConnection}> */
    public function servers(): array
    {
        return ['SKIP LOCKED' => [new PdoConnection()], 'an old server' => [new OldServer()]];
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

    /** @dataProvider servers */
    public function testTwoClaimsNeverHoldTheSameRow(PdoConnection $connection): void
    {
        $this->append(10);
        $first = $this->claim($connection)->take(6, 60_000);
        $second = $this->shop->claim()->take(6, 60_000);
        self::assertCount(6, $first->rows);
        self::assertCount(4, $second->rows);
        $ids = static fn (Row $row): int => $row->id;
        self::assertEmpty(array_intersect(array_map($ids, $first->rows), array_map($ids, $second->rows)));
        self::assertSame([], $this->claim($connection)->take(6, 60_000)->rows);
    }

    /** @dataProvider servers */
    public function testAWorkerThatComesBetweenTakesNothingAway(PdoConnection $connection): void
    {
        $this->append(10);
        $theirs = null;
        $connection->before = function (string $sql) use ($connection, &$theirs): void {
            if (str_starts_with($sql, 'UPDATE')) {
                $connection->before = null;
                $theirs = $this->shop->claim()->take(10, 60_000);
            }
        };
        $mine = $this->claim($connection)->take(10, 60_000);
        self::assertSame(10, count($mine->rows) + count($theirs->rows));
        foreach ([$mine, $theirs] as $lease) {
            $held = $this->shop->rows('id', "lease_token = $lease->token");
            self::assertSame(array_map('intval', array_column($held, 'id')), array_map(static fn (Row $row) => $row->id, $lease->rows));
        }
    }

    /** @dataProvider servers */
    public function testWhatADeadWorkerHeldComesBack(PdoConnection $connection): void
    {
        $this->append(3);
        $clock = new Hours($this->shop->clock->now() + 1);
        self::assertCount(3, $this->claim($connection, $clock)->take(3, 1_000)->rows);
        $clock->now += 999;
        self::assertSame([], $this->claim($connection, $clock)->take(3, 1_000)->rows);
        $clock->now += 1;
        $again = $this->claim($connection, $clock)->take(3, 1_000);
        self::assertSame([1, 1, 1], array_map(static fn (Row $row): int => $row->attempts, $again->rows));
    }

    /** Nothing but the end of its life changes what a row is found by: that is most of what an UPDATE takes. */
    public function testClaimingAndFreezingChangeNoIndex(): void
    {
        $this->append(3);
        $keys = 'status, due_at, message_id, subject_type, subject_id, subject_key, customer_id, store_id, name, created_at';
        $before = $this->shop->rows($keys);
        $lease = $this->claim($this->shop->connection, new Hours($this->shop->clock->now() + 1))->take(3, 60_000);
        $this->shop->settlement()->freeze($lease, $this->shop->preparer()->prepare($lease->rows));
        self::assertCount(3, $this->shop->rows('id', 'body IS NOT NULL AND payload IS NULL AND attempts = 1'));
        self::assertSame($before, $this->shop->rows($keys));
    }

    /**
     * Earlier states of the module gave a frozen row status 1 at once, and a held one was due when its lease ended.
     *
     * @dataProvider servers
     */
    public function testWhatWaitsAsEarlierStatesOfTheModuleLeftItIsTaken(PdoConnection $connection): void
    {
        $this->append(3);
        $clock = new Hours($this->shop->clock->now() + 1);
        $until = $clock->now + 1_000;
        $this->shop->connection->execute(
            "UPDATE trackwright_module_outbox SET lease_token = 7, lease_until = $until, due_at = $until, attempts = 1 WHERE id > 1"
        );
        $this->shop->connection->execute("UPDATE trackwright_module_outbox SET status = 1, body = '{}', payload = NULL WHERE id > 2");
        $ids = static fn (array $rows): array => array_map(static fn (Row $row): int => $row->id, $rows);
        self::assertSame([1], $ids($this->claim($connection, $clock)->take(10, 60_000)->rows));
        $clock->now += 1_000;
        self::assertSame([3, 2], $ids($this->claim($connection, $clock)->take(10, 60_000)->rows));
    }

    /** An INSERT that commits late, or comes from a machine whose clock is behind, is due before what was taken already. */
    public function testWhatComesLateIsTakenBeforeLongAndAtOnceWhereNothingElseWaits(): void
    {
        $this->append(7);
        $clock = new Hours($this->shop->clock->now() + 1_000);
        $due = fn (string $ids, int $at) => $this->shop->connection->execute("UPDATE trackwright_module_outbox SET due_at = $at WHERE id IN ($ids)");
        $due('6,7', $clock->now + 60_000);
        $claim = $this->claim($this->shop->connection, $clock);
        $taken = static fn (): array => array_map(static fn (Row $row): int => $row->id, $claim->take(2, 600_000)->rows);
        self::assertSame([1, 2], $taken());
        $due('6', 1);
        self::assertSame([3, 4], $taken());
        self::assertSame([5, 6], $taken());
        self::assertSame([], $taken());
        $this->shop->writer()->append(...array_map(fn (int $n) => $this->shop->order((string) $n), range(8, 11)));
        $due('8,9,10,11', $clock->now);
        self::assertSame([8, 9], $taken());
        $due('7', 1);
        $clock->now += 5_000;
        self::assertSame([7, 10], $taken());
    }

    public function testIdsInSqlAreThemselvesAndNoOthers(): void
    {
        $this->append(60);
        foreach ([[7], range(1, 60), [1, 2, 3, 4, 9, 20, 21, 22, 23, 24, 60], [5, 3, 4, 6, 1]] as $ids) {
            self::assertEqualsCanonicalizing($ids, $this->numbers($ids));
        }
        mt_srand(2026);
        for ($try = 0; $try < 50; $try++) {
            $ids = array_values(array_filter(range(1, 60), static fn (): bool => mt_rand(0, 9) < 6)) ?: [1];
            shuffle($ids);
            self::assertEqualsCanonicalizing($ids, $this->numbers($ids));
        }
    }

    /**
     * @param list<int> $ids
     * @return list<int>
     */
    private function numbers(array $ids): array
    {
        return array_map('intval', array_column($this->shop->rows('id', '1 AND ' . (new Ids($ids))->condition()), 'id'));
    }

    public function testALeaseThatIsOverSettlesNothing(): void
    {
        $this->append(1);
        $clock = new Hours($this->shop->clock->now() + 1);
        $late = $this->claim($this->shop->connection, $clock)->take(1, 1_000);
        $clock->now += 2_000;
        $this->claim($this->shop->connection, $clock)->take(1, 60_000);
        $this->shop->settlement()->dead($late, $late->rows, new Reason(Reason::HTTP_4XX));
        self::assertSame((string) Status::NEW, $this->shop->rows()[0]['status']);
    }

    /**
     * A claim under way must not keep orders from being placed. At MySQL's default, REPEATABLE READ, it does: that is shown as well, so
     * that this test is known to see it.
     *
     * @testWith ["READ COMMITTED", true]
     *           ["REPEATABLE READ", false]
     */
    public function testAClaimKeepsNobodyFromInserting(string $isolation, bool $inserts): void
    {
        $this->append(5);
        $shopper = new PdoConnection('REPEATABLE READ');
        $shopper->pdo()->exec('SET innodb_lock_wait_timeout = 1');
        $worker = new PdoConnection($isolation);
        $inserted = null;
        $worker->before = function (string $sql) use ($shopper, &$inserted): void {
            if ($sql === 'COMMIT' && $inserted === null) {
                try {
                    $this->shop->writer($shopper)->append($this->shop->order('new'));
                    $inserted = true;
                } catch (\PDOException $failure) {
                    self::assertSame(1205, $failure->errorInfo[1]);
                    $inserted = false;
                }
            }
        };
        $this->claim($worker, new Hours($this->shop->clock->now() + 60_000))->take(100, 1_000);
        self::assertSame($inserts, $inserted);
    }
}
