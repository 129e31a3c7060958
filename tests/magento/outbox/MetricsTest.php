<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Metrics\Prometheus;
use Trackwright\Module\Model\Metrics\Report;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Overview;
use Trackwright\Module\Model\Watermark;

class MetricsTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;
    private Overview $overview;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
        $this->overview = new Overview($this->shop->connection, $this->clock);
        $writer = $this->shop->writer();
        $writer->append($this->shop->order('1'), $this->shop->order('2', storeId: 2), $this->shop->order('3', 'denied'));
        $answer = static fn (array $messages): ?Verdict => $messages[0]['properties']['order_uid'] === '2'
            ? new Verdict(Verdict::REFUSED, 404, null, 'HTTP 404') : null;
        $shop = new Shop(['2:trackwright_module/segment/write_key' => 'other'], $this->clock);
        $shop->worker(new Scripted($answer))->run(new Limits());
        $writer->append($this->shop->order('4'));
        $this->clock->now += 90_000;
    }

    public function testTheReportTellsWhatBecameOfEverything(): void
    {
        $report = (new Report($this->overview, $this->shop->counter, $this->shop->installation))->make();
        self::assertSame(
            ['new' => 1, 'ready' => 0, 'sent' => 1, 'dead' => 1, 'dropped' => 1, 'held' => 0, 'oldest_seconds' => 90, 'last_failure' => ''],
            $report['outbox']
        );
        self::assertSame(['http_4xx' => 1], $report['failures']);
        $none = ['retried' => 0, 'dead' => 0];
        self::assertEquals([
            ['store_id' => 1, 'name' => 'Order Completed', 'waiting' => 1, 'accepted' => 2, 'sent' => 1,
                'dropped' => ['consent_denied' => 1]] + $none,
            ['store_id' => 2, 'name' => 'Order Completed', 'waiting' => 0, 'accepted' => 1, 'sent' => 0, 'retried' => 0,
                'dead' => 1, 'dropped' => ['http_4xx' => 1]],
        ], $report['calls']);
    }

    /** Read back by the format's own grammar: a name, labels in braces, a number. */
    public function testPrometheusCanReadIt(): void
    {
        $text = (new Prometheus($this->overview, $this->shop->counter))->text();
        $samples = [];
        foreach (explode("\n", rtrim($text, "\n")) as $line) {
            if ($line[0] === '#') {
                self::assertMatchesRegularExpression('/^# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge))$/', $line);
                continue;
            }
            self::assertSame(1, preg_match('/^([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\\\n]|\\\\.)*",?)+)\})? (\d+(?:\.\d+)?)$/', $line, $part));
            $samples[$part[1] . ' ' . $part[2]] = (float) $part[3];
        }
        self::assertSame(1.0, $samples['trackwright_module_calls_total store="1",name="Order Completed",outcome="sent"']);
        self::assertSame(90.0, $samples['trackwright_module_oldest_seconds ']);
        self::assertSame(1.0, $samples['trackwright_module_rows status="dead"']);
    }

    public function testAWatermarkStandsUntilItsStoreIsSwitchedOff(): void
    {
        $marks = new Watermark($this->shop->connection);
        $marks->start([['Order Completed', 1], ['Signed In', 1]], [1, 2], 100);
        $marks->start([['Order Completed', 1], ['Order Completed', 2]], [1, 2], 200);
        self::assertSame(100, $marks->since('Order Completed', 1, 2));
        self::assertSame(200, $marks->since('Order Completed', 2, 2));
        $marks->keepOnly([1]);
        self::assertNull($marks->since('Order Completed', 1, 2));
        self::assertSame(['Order Completed' => [1 => [1 => 100], 2 => [1 => 200]], 'Signed In' => [1 => [1 => 100]]], $marks->all());
        $marks->keepOnly([]);
        self::assertSame([], $marks->all());
    }
}
