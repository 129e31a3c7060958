<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Database\Transaction;
use Trackwright\Module\Model\Outbox\Limits;

class TransactionTest extends TestCase
{
    private Shop $shop;

    protected function setUp(): void
    {
        $this->shop = new Shop();
        $this->shop->wipe();
        $this->shop->writer()->append($this->shop->order('1'), $this->shop->order('2'));
    }

    /** A child holds the second row and wants the first; whichever of the two the database stops, both get through. */
    public function testADeadlockIsTriedAgain(): void
    {
        $connection = $this->shop->connection;
        $table = $connection->table('outbox');
        $child = null;
        $tries = 0;
        $this->shop->transaction()->run(function () use ($connection, $table, &$child, &$tries): void {
            $tries++;
            $connection->execute("UPDATE $table SET attempts = attempts + 1 WHERE id = 1");
            if ($child === null) {
                $child = proc_open([PHP_BINARY, dirname(__DIR__) . '/scripts/lock.php'], [1 => ['pipe', 'w'], 2 => STDERR], $pipes);
                self::assertSame("holds the second\n", fgets($pipes[1]));
            }
            $connection->execute("UPDATE $table SET attempts = attempts + 1 WHERE id = 2");
        });
        self::assertSame(0, proc_close($child));
        self::assertSame(['2', '2'], array_column($this->shop->rows('attempts'), 'attempts'));
        $status = $connection->query("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
        self::assertTrue($status === [] || (int) $status[0]['Value'] > 0);
    }

    public function testAConnectionThatIsGoneIsMadeAgain(): void
    {
        $this->shop->connection->before = function (string $sql): void {
            if (str_starts_with($sql, 'UPDATE')) {
                $this->shop->connection->before = null;
                $id = (int) $this->shop->connection->query('SELECT CONNECTION_ID() AS id')[0]['id'];
                (new PdoConnection())->pdo()->exec('KILL ' . $id);
            }
        };
        self::assertSame(2, $this->shop->worker(new Scripted(static fn () => null))->run(new Limits()));
        self::assertSame(['2', '2'], array_column($this->shop->rows('status'), 'status'));
    }

    public function testAnotherErrorIsNotTriedAgain(): void
    {
        $tries = 0;
        try {
            $this->shop->transaction()->run(function () use (&$tries): void {
                $tries++;
                $this->shop->connection->execute('UPDATE ' . $this->shop->connection->table('outbox') . ' SET attempts = 9');
                throw new \LogicException('no');
            });
        } catch (\LogicException) {
            self::assertSame(1, $tries);
        }
        self::assertSame(['0', '0'], array_column($this->shop->rows('attempts'), 'attempts'));
    }
}
