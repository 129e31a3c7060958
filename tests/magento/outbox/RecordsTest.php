<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Privacy\Person;
use Trackwright\Module\Model\Privacy\Records;

class RecordsTest extends TestCase
{
    private Shop $shop;
    private Records $records;
    private string $key;

    protected function setUp(): void
    {
        $this->shop = new Shop([], new Hours());
        $this->shop->wipe();
        $this->records = new Records($this->shop->connection, $this->shop->transaction(), $this->shop->clock, new Json());
        $this->key = hash('sha256', 'jane@example.com');
        $this->context('quote', '11', 'browser-a', $this->key);
        $this->context('anonymous', 'browser-a', 'browser-a', null);
        $this->context('order', '12', 'browser-b', null);
    }

    private function context(string $type, string $id, string $browser, ?string $key): void
    {
        $this->shop->connection->execute(
            'INSERT INTO trackwright_module_context (subject_type, subject_id, anonymous_id, subject_key, snapshot, captured_at,'
            . ' expires_at) VALUES (?, ?, ?, ?, \'{"anonymousId":"x"}\', 0, 0)',
            [$type, $id, $browser, $key]
        );
    }

    private function answering(?Verdict $verdict): void
    {
        $this->shop->worker(new Scripted(static fn () => $verdict))->run(new Limits());
    }

    public function testAGuestIsErasedByAddressFromContextsAndCallsDeadLettersIncluded(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        $this->answering(null);
        $this->shop->writer()->append($this->shop->order('2'));
        $this->answering(new Verdict(Verdict::REFUSED, 404, null, 'HTTP 404'));
        $this->shop->writer()->append($this->shop->order('3'));
        $person = new Person(null, $this->key);
        $export = $this->records->export($person);
        self::assertSame(['sent', 'dead', 'new'], array_column($export['calls'], 'status'));
        self::assertSame('1', $export['calls'][0]['body']['properties']['order_uid']);
        self::assertCount(2, $export['contexts']);
        self::assertSame(['contexts' => 2, 'calls' => 3], $this->records->erase($person));
        $rows = $this->shop->rows('status, reason, message_id, payload, body, context, subject_key, customer_id, subject_id');
        self::assertSame(['2', '4', '4'], array_column($rows, 'status'));
        self::assertSame([null, 'erased', 'erased'], array_column($rows, 'reason'));
        foreach ($rows as $row) {
            self::assertSame('', implode('', array_slice($row, 3)));
        }
        self::assertSame(['calls' => [], 'contexts' => []], array_reverse($this->records->export($person)));
        $left = $this->shop->connection->query('SELECT subject_id FROM trackwright_module_context');
        self::assertSame([['subject_id' => '12']], $left);
        $this->shop->writer()->append($this->shop->order('3'));
        self::assertCount(3, $this->shop->rows());
    }

    public function testACustomersAddressesAreFoundByTheCustomer(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        self::assertSame(['contexts' => 2, 'calls' => 1], $this->records->erase(new Person('7', null)));
        self::assertSame(['contexts' => 0, 'calls' => 0], $this->records->erase(new Person('8', null)));
    }

    public function testAWorkerCanNotBringBackWhatIsErasedMeanwhile(): void
    {
        $this->shop->writer()->append($this->shop->order('1'));
        $this->shop->worker(new Scripted(function (): ?Verdict {
            $this->records->erase(new Person('7', null));
            return new Verdict(Verdict::RETRY, 500, null, 'HTTP 500');
        }))->run(new Limits());
        [$row] = $this->shop->rows();
        self::assertSame(['4', null, 'erased'], [$row['status'], $row['body'], $row['reason']]);
    }
}
