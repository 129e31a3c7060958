<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\Exception\ValidatorException;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Config\Backend\Endpoint;
use Trackwright\Module\Model\Delivery\Backoff;
use Trackwright\Module\Model\Delivery\Batches;
use Trackwright\Module\Model\Delivery\RetryAfter;
use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Outbox\Reason;
use Trackwright\Module\Model\Outbox\Row;
use Trackwright\Module\Model\Outbox\Rows;

class LimitsTest extends TestCase
{
    private static function row(int $bytes): Row
    {
        $empty = array_fill_keys(['status', 'store_id', 'version', 'occurred_at', 'created_at', 'attempts'], 0)
            + array_fill_keys(['message_id', 'call', 'name', 'subject_type', 'subject_id', 'channel', 'fingerprint', 'plan_digest'], '')
            + array_fill_keys(['subject_key', 'customer_id', 'payload', 'context', 'body', 'reason'], null);
        return (new Rows())->of(['id' => 1] + $empty)->frozen(str_repeat('x', $bytes));
    }

    public function testBatchesAreFilledInOrder(): void
    {
        $rows = array_map([self::class, 'row'], [32_768, ...array_fill(0, 30, 20_000)]);
        $batches = (new Batches())->of($rows, 100);
        self::assertSame($rows, array_merge(...$batches));
        foreach ($batches as $batch) {
            $content = '{"batch":[' . implode(',', array_map(static fn (Row $row): string => (string) $row->body, $batch)) . '],"sentAt":"'
                . str_repeat('0', 24) . '"}';
            self::assertLessThanOrEqual(500_000, strlen($content));
        }
        self::assertCount(2, $batches);
        self::assertSame([3, 3, 1], array_map('count', (new Batches())->of(array_map([self::class, 'row'], array_fill(0, 7, 1)), 3)));
        self::assertSame([], (new Batches())->of([], 3));
    }

    public function testWaitsGrowWithFullJitterAndAreBounded(): void
    {
        $backoff = new Backoff(1_000, 300_000, 100);
        foreach ([1 => 1_000, 2 => 2_000, 5 => 16_000, 9 => 256_000, 10 => 300_000, 99 => 300_000] as $failures => $most) {
            $waits = array_map(static fn (): int => $backoff->wait($failures), range(1, 200));
            self::assertGreaterThanOrEqual(100, min($waits));
            self::assertLessThanOrEqual($most, max($waits));
            self::assertGreaterThan($most * 0.8, max($waits));
            self::assertLessThan($most * 0.3, min($waits));
        }
    }

    /** @return array<string, array{string, ?int}> */
    public function headers(): array
    {
        return [
            'nothing' => ['', null],
            'seconds' => ['7', 7_000],
            'none' => ['0', 0],
            'with spaces' => [' 7 ', 7_000],
            'more than is waited' => ['86400', 300_000],
            'more than a number holds' => ['99999999999999999999', 300_000],
            'a date' => ['Tue, 22 Sep 2026 11:34:20 GMT', 20_000],
            'a date by RFC 850' => ['Tuesday, 22-Sep-26 11:34:20 GMT', 20_000],
            'a date by asctime' => ['Tue Sep 22 11:34:20 2026', 20_000],
            'the past' => ['Tue, 22 Sep 2020 11:34:20 GMT', 0],
            'far away' => ['Tue, 22 Sep 2037 11:34:20 GMT', 300_000],
            'a fraction' => ['1.5', null],
            'a negative number' => ['-1', null],
            'a word' => ['soon', null],
        ];
    }

    /** @dataProvider headers */
    public function testRetryAfter(string $header, ?int $wait): void
    {
        $now = (new \DateTimeImmutable('2026-09-22T11:34:00Z'))->getTimestamp() * 1000;
        self::assertSame($wait, (new RetryAfter())->milliseconds($header, $now));
    }

    public function testAddresses(): void
    {
        foreach (['https://x.io', 'https://x.io/', 'https://x.io/v1', 'https://x.io/v1/'] as $endpoint) {
            self::assertSame('https://x.io/v1/batch', (new Route('k', $endpoint))->url());
        }
        self::assertSame('https://x.io/segment/v1/batch', (new Route('k', 'https://x.io/segment'))->url());
    }

    /** @return array<string, array{string, bool}> */
    public static function endpoints(): array
    {
        return [
            'nothing' => ['', true],
            'a host' => ['https://events.example.com', true],
            'with path' => ['http://proxy.example.com/segment/', true],
            'the highest port' => ['https://a:65535', true],
            'the lowest port' => ['https://a:1/v1', true],
            'a port beyond' => ['https://a:65536', false],
            'a port far beyond' => ['https://a:99999/v1', false],
            'no port' => ['https://a:0', false],
            'a word' => ['events', false],
            'a query' => ['https://a/?b', false],
        ];
    }

    /** @dataProvider endpoints */
    public function testAnEndpointIsAnAddressThatCanBeAskedFor(string $value, bool $isTaken): void
    {
        try {
            self::assertSame(rtrim($value, '/'), (new Endpoint($value))->beforeSave()->getValue());
            self::assertTrue($isTaken);
            $url = (new Route('k', $value === '' ? 'https://x.io' : $value))->url();
            self::assertSame($url, (string) new \GuzzleHttp\Psr7\Uri($url));
        } catch (ValidatorException $refusal) {
            self::assertFalse($isTaken, $refusal->getMessage());
        }
    }

    public function testAnAddressThatIsNoneIsAFailureLikeAnyOther(): void
    {
        $verdict = (new Shop())->http()->post(new Route('k', 'https://a:99999'), ['{}'], 0);
        self::assertSame(Verdict::RETRY, $verdict->kind);
        self::assertSame('MalformedUriException', $verdict->error);
        $verdict = (new Shop(['trackwright_module/delivery/timeout' => '1']))->http()->post(new Route('k', 'http://127.0.0.1:1'), ['{}'], 0);
        self::assertSame('cURL 7', $verdict->error);
    }

    public function testAReasonFitsItsColumn(): void
    {
        $reason = new Reason(Reason::HTTP_4XX, "é\n" . str_repeat('x', 400));
        self::assertSame('http_4xx:  ' . str_repeat('x', 244), $reason->text());
        self::assertSame('too_large', (new Reason(Reason::TOO_LARGE))->text());
    }
}
