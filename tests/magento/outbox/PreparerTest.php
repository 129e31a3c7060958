<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Api\EventEnricherInterface;
use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Prepared;
use Trackwright\Module\Model\Outbox\Row;
use Trackwright\Module\Model\Outbox\Rows;
use Trackwright\Module\Model\Outbox\Status;
use Trackwright\Module\Model\Subject;

class PreparerTest extends TestCase
{
    private int $ids = 0;

    /** @param array<string, mixed> $call */
    private function row(array $call, string $subject = '1', string $type = 'track', string $name = 'Order Completed', string $digest = ''): Row
    {
        $id = ++$this->ids;
        return new Row(
            $id,
            'id-' . $id,
            3,
            $type,
            $name,
            1,
            Subject::ORDER,
            $subject,
            null,
            'storefront',
            (new Json())->encode($call),
            null,
            null,
            1_780_000_000_123,
            1_780_000_000_456,
            0,
            null,
            '00000000000000aa',
            null,
            $digest
        );
    }

    /** @return array<string, mixed> */
    private function message(Prepared $prepared): array
    {
        self::assertNotNull($prepared->body, (string) $prepared->reason?->text());
        return json_decode((string) $prepared->body, true, 512, JSON_THROW_ON_ERROR);
    }

    public function testWhatTakesALoadIsLoadedOnceForAllRows(): void
    {
        $loads = new Loads(['line.category' => ['10' => 'Mugs', '11' => null]]);
        $shop = new Shop([], null, $loads);
        $line = static fn (string $id): array => ['sku' => 'S', 'price' => 1.5, 'category' => new Deferred('line.category', $id)];
        $prepared = $shop->preparer()->prepare([
            $this->row(['payload' => ['order_uid' => 'a', 'total' => 1, 'lines' => [$line('10'), $line('11')]]]),
            $this->row(['payload' => ['order_uid' => 'b', 'total' => 1, 'lines' => [$line('10')]]]),
        ]);
        self::assertSame([[3 => ['line.category' => ['10', '11']]]], $loads->asked);
        $lines = $this->message($prepared[0])['properties']['lines'];
        self::assertSame([['sku' => 'S', 'price' => 1.5, 'category' => 'Mugs'], ['sku' => 'S', 'price' => 1.5]], $lines);
    }

    public function testAMessageIsMeasuredAsOtherClientsMeasureIt(): void
    {
        $of = fn (int $length): Row => $this->row(
            ['payload' => ['order_uid' => 'a', 'total' => 1, 'lines' => [['sku' => str_repeat('日', $length), 'price' => 1]]]]
        );
        [$fits, $toolarge] = (new Shop())->preparer()->prepare([$of(10_000), $of(11_000)]);
        self::assertGreaterThan(30_000, strlen((string) $fits->body));
        self::assertSame(str_repeat('日', 10_000), $this->message($fits)['properties']['lines'][0]['sku']);
        self::assertSame('too_large', $toolarge->reason?->text());
    }

    public function testAFloatIsTheShortestThatReadsBack(): void
    {
        foreach (['14', '17', '-1'] as $precision) {
            ini_set('serialize_precision', $precision);
            $row = $this->row(['payload' => ['order_uid' => 'a', 'total' => 0.1 + 0.2, 'lines' => [['sku' => 'é', 'price' => 19.99]]]]);
            [$prepared] = (new Shop())->preparer()->prepare([$row]);
            self::assertStringContainsString('"total":0.30000000000000004', (string) $prepared->body);
            self::assertStringContainsString('"price":19.99}', (string) $prepared->body);
            self::assertStringContainsString('"sku":"é"', (string) $prepared->body);
        }
        ini_restore('serialize_precision');
    }

    /** @return array<string, array{string, ?string}> */
    public function modes(): array
    {
        return ['report' => ['report', null], 'drop' => ['drop', 'invalid'], 'off' => ['off', null]];
    }

    /** @dataProvider modes */
    public function testACallAgainstThePlan(string $mode, ?string $reason): void
    {
        $shop = new Shop(['trackwright_module/delivery/on_violation' => $mode]);
        [$prepared] = $shop->preparer()->prepare([$this->row(['payload' => ['order_uid' => 'a', 'total' => -1, 'secret' => 'jane@x']])]);
        self::assertSame($reason, $prepared->reason?->code);
        $told = implode("\n", array_column($shop->log->lines, 1));
        self::assertSame($mode !== 'off', str_contains($told, '/properties/total'));
        self::assertStringNotContainsString('jane@x', $told);
    }

    public function testAnUnplannedCallIsNoMessage(): void
    {
        [$prepared] = (new Shop())->preparer()->prepare([$this->row(['payload' => []], name: 'Something Else')]);
        self::assertSame('invalid', $prepared->reason?->code);
    }

    public function testAnEventThatLeftThePlanWhileItWaitedIsSentAsItWasRecorded(): void
    {
        $call = ['payload' => ['order_uid' => 'a', 'lines' => [], 'map' => ['x' => 1.5]], 'context' => ['locale' => 'de-DE']];
        $rows = array_map(fn (string $subject): Row => $this->row($call, $subject, 'track', 'Order Done', 'of another plan'), ['1', 'measuring', 'denied', 'nobody']);
        $prepared = (new Shop())->preparer()->prepare($rows);
        $message = $this->message($prepared[0]);
        self::assertSame(['track', 'Order Done', 'id-1', 'visitor-1'], [$message['type'], $message['event'], $message['messageId'], $message['anonymousId']]);
        self::assertSame($call['payload'], $message['properties']);
        self::assertSame(['locale' => 'de-DE', 'consent' => ['categoryPreferences' => ['Analytics' => true, 'Advertising' => true]]], $message['context']);
        foreach ([1, 2, 3] as $without) {
            self::assertSame('consent_denied', $prepared[$without]->reason?->text());
        }
    }

    public function testPropertiesWithoutConsentAreRemoved(): void
    {
        $payload = ['order_uid' => 'a', 'total' => 1, 'email' => 'jane@example.com'];
        [$kept] = (new Shop())->preparer()->prepare([$this->row(['payload' => $payload])]);
        self::assertSame('jane@example.com', $this->message($kept)['properties']['email']);
        [$removed] = (new Shop())->preparer()->prepare([$this->row(['payload' => $payload], 'measuring')]);
        self::assertSame(['order_uid' => 'a', 'total' => 1], $this->message($removed)['properties']);
    }

    public function testAGroupCallCarriesItsGroup(): void
    {
        $shop = new Shop([], null, new Loads(['company.id' => ['5' => 'c-5']]));
        $call = ['payload' => ['name' => 'Example'], 'groupId' => new Deferred('company.id', '5')];
        [$prepared] = $shop->preparer()->prepare([$this->row($call, type: 'group', name: 'Company')]);
        self::assertSame('c-5', $this->message($prepared)['groupId']);
    }

    public function testAContextOfTheCallWinsOverTheShoppers(): void
    {
        $call = ['payload' => ['order_uid' => 'a', 'total' => 1], 'context' => ['locale' => 'de-DE']];
        [$prepared] = (new Shop())->preparer()->prepare([$this->row($call)]);
        self::assertSame('de-DE', $this->message($prepared)['context']['locale']);
    }

    public function testARowThatCanNotBeReadSpoilsNoOther(): void
    {
        $broken = $this->row([]);
        $broken = (new Rows())->of(['payload' => '{"payload":', 'call' => 'track'] + self::columns($broken));
        $prepared = (new Shop())->preparer()->prepare([$broken, $this->row(['payload' => ['order_uid' => 'a', 'total' => 1]])]);
        self::assertSame('invalid: JsonException', $prepared[0]->reason?->text());
        self::assertNotNull($prepared[1]->body);
    }

    public function testAnEnricherThatThrowsSpoilsNoOther(): void
    {
        $enricher = new class implements EventEnricherInterface {
            public function enrich(string $call, string $name, array $payload, int $storeId): array
            {
                return $payload['order_uid'] === 'a' ? throw new \DomainException('no') : ['note' => 'n'] + $payload;
            }
        };
        $prepared = (new Shop())->preparer([$enricher])->prepare([
            $this->row(['payload' => ['order_uid' => 'a', 'total' => 1]]),
            $this->row(['payload' => ['order_uid' => 'b', 'total' => 1]]),
        ]);
        self::assertSame('invalid: DomainException', $prepared[0]->reason?->text());
        self::assertSame('n', $this->message($prepared[1])['properties']['note']);
    }

    public function testWhatJsonCanNotCarryIsLeftOut(): void
    {
        $shop = new Shop();
        $shop->wipe();
        $order = $shop->order('1', payload: ['note' => "\xff", 'total' => NAN, 'lines' => [['sku' => "a\u{2028}é", 'price' => INF]]]);
        $shop->writer()->append($order);
        $stored = json_decode((string) $shop->rows()[0]['payload'], true, 512, JSON_THROW_ON_ERROR);
        self::assertSame(['order_uid' => '1', 'lines' => [['sku' => "a\u{2028}é"]]], array_reverse($stored['payload']));
    }

    /** @return array<string, int|string|null> */
    private static function columns(Row $row): array
    {
        $columns = [];
        foreach (get_object_vars($row) as $name => $value) {
            $columns[strtolower((string) preg_replace('/[A-Z]/', '_$0', $name))] = $value;
        }
        return $columns + ['occurred_at' => $row->at];
    }
}
