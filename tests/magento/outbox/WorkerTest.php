<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\Delivery\LogTransport;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Status;
use Trackwright\Module\Model\Privacy\Person;
use Trackwright\Module\Model\Privacy\Records;

class WorkerTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
    }

    private function append(int ...$numbers): void
    {
        $this->shop->writer()->append(...array_map(fn (int $n) => $this->shop->order((string) $n), $numbers));
    }

    private function answering(?\Closure $answer = null): Scripted
    {
        return new Scripted($answer ?? static fn (): ?Verdict => null);
    }

    public function testWhatWaitsIsSentUnderItsIdAndKeptWithoutItsSource(): void
    {
        $this->append(1, 2, 3);
        $segment = $this->answering();
        self::assertSame(3, $this->shop->worker($segment)->run(new Limits()));
        $rows = $this->shop->rows();
        self::assertSame(array_column($rows, 'message_id'), array_column($segment->taken(), 'messageId'));
        self::assertSame(['2', '2', '2'], array_column($rows, 'status'));
        self::assertSame([null, null, null], array_column($rows, 'payload'));
        self::assertSame(['accepted' => 3, 'sent' => 3], $this->shop->counts());
        $message = $segment->taken()[0];
        self::assertSame(['order_uid' => '1', 'total' => 12.5], $message['properties']);
        self::assertSame('2026-05-28T20:26:40.000Z', $message['timestamp']);
        self::assertSame(['Analytics' => true, 'Advertising' => true], $message['context']['consent']['categoryPreferences']);
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits()));
    }

    public function testAFailureIsTriedAgainLaterWithTheSameBytes(): void
    {
        $this->append(1);
        $answers = [new Verdict(Verdict::RETRY, 500, null, 'HTTP 500'), null];
        $segment = $this->answering(static function () use (&$answers): ?Verdict {
            return array_shift($answers);
        });
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits()));
        [$row] = $this->shop->rows();
        self::assertSame((string) Status::READY, $row['status']);
        self::assertSame('HTTP 500', $row['reason']);
        self::assertGreaterThan($this->clock->now, (int) $row['due_at']);
        $this->clock->now = (int) $row['due_at'] + 1;
        self::assertSame(1, $this->shop->worker($segment)->run(new Limits()));
        self::assertSame($segment->posts[0][1], $segment->posts[1][1]);
        self::assertSame([0, 1], array_column($segment->posts, 2));
        self::assertSame($row['body'], $this->shop->rows()[0]['body']);
        self::assertSame(['accepted' => 1, 'retried' => 1, 'sent' => 1], $this->shop->counts());
    }

    public function testOneBadMessageDoesNotKillItsBatch(): void
    {
        $this->append(...range(1, 50));
        $segment = $this->answering(static function (array $messages): ?Verdict {
            $bad = array_filter($messages, static fn (array $message): bool => $message['properties']['order_uid'] === '31');
            return $bad === [] ? null : new Verdict(Verdict::REFUSED, 400, null, 'HTTP 400 bad');
        });
        self::assertSame(49, $this->shop->worker($segment)->run(new Limits()));
        $dead = $this->shop->rows('*', 'status = 3');
        self::assertSame(['http_4xx: HTTP 400 bad'], array_column($dead, 'reason'));
        self::assertNotNull($dead[0]['body']);
        self::assertSame(['accepted' => 50, 'dead' => 1, 'http_4xx' => 1, 'sent' => 49], $this->shop->counts());
    }

    public function testConsentIsKeptAndLeavesNothingBehind(): void
    {
        $writer = $this->shop->writer();
        $writer->append(
            $this->shop->order('1', 'denied'),
            $this->shop->order('2', 'undecided'),
            $this->shop->order('3', 'nobody'),
            $this->shop->order('4', reason: 'bot')
        );
        $segment = $this->answering();
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits()));
        self::assertSame([], $segment->posts);
        $rows = $this->shop->rows('status, reason, payload, body, context, subject_key, customer_id, subject_id');
        self::assertSame(['consent_denied', 'consent_undecided', 'consent_denied', 'bot'], array_column($rows, 'reason'));
        foreach ($rows as $row) {
            self::assertSame('4', $row['status']);
            self::assertSame('', implode('', array_slice($row, 2)));
        }
        $writer->append($this->shop->order('1'));
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits()));
    }

    public function testACopiedDatabaseStaysSilentAndSaysSo(): void
    {
        $this->append(1);
        $this->shop->installation->copy = true;
        $segment = $this->answering();
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits()));
        self::assertSame([], $segment->posts);
        self::assertSame('critical', $this->shop->log->lines[0][0]);
        self::assertSame('0', $this->shop->rows()[0]['status']);
    }

    public function testWhereLoadingFailsItIsTriedAgainOneByOneAndTheRestIsSent(): void
    {
        $loads = new class extends Loads {
            public function resolve(array $wanted): array
            {
                parent::resolve($wanted);
                return $wanted[1]['line.category'] === ['good'] ? [1 => ['line.category' => ['good' => 'Mugs']]]
                    : throw new \RuntimeException('The product can not be loaded.');
            }
        };
        $shop = new Shop([], $this->clock, $loads);
        $line = static fn (string $id): array => ['lines' => [
            ['sku' => 'S', 'price' => 1, 'category' => new Deferred('line.category', $id)],
        ]];
        $shop->writer()->append($shop->order('1', payload: $line('good')), $shop->order('2', payload: $line('bad')));
        $segment = $this->answering();
        for ($run = 0; $run < 60; $run++) {
            $shop->worker($segment)->run(new Limits());
            $this->clock->now += 400_000;
        }
        self::assertSame(['1'], array_map(static fn (array $sent) => $sent['properties']['order_uid'], $segment->taken()));
        $rows = $shop->rows('status, reason, payload');
        self::assertSame(['2', '3'], array_column($rows, 'status'));
        self::assertStringStartsWith('invalid: ', (string) $rows[1]['reason']);
        self::assertNotNull($rows[1]['payload']);
    }

    public function testAStoreViewWithoutAWriteKeyWaitsAndTheOthersDoNot(): void
    {
        $shop = new Shop(['2:trackwright_module/segment/write_key' => ''], $this->clock);
        $shop->writer()->append($shop->order('1'), $shop->order('2', storeId: 2));
        $segment = $this->answering();
        self::assertSame(1, $shop->worker($segment)->run(new Limits()));
        $this->clock->now += 700_000;
        unset($shop->values->values['2:trackwright_module/segment/write_key']);
        self::assertSame(1, $shop->worker($segment)->run(new Limits()));
    }

    public function testStoreViewsHaveKeysAndRegionsOfTheirOwn(): void
    {
        $shop = new Shop([
            '2:trackwright_module/segment/write_key' => 'EU',
            '2:trackwright_module/segment/region' => 'eu',
        ], $this->clock);
        $shop->writer()->append($shop->order('1'), $shop->order('2', storeId: 2), $shop->order('3'));
        $segment = $this->answering();
        $shop->worker($segment)->run(new Limits());
        $told = [];
        foreach ($segment->posts as [$route, $messages]) {
            $told[$route->writeKey . ' ' . $route->url()] = count($messages);
        }
        self::assertSame(
            ['WK https://api.segment.io/v1/batch' => 2, 'EU https://events.eu1.segmentapis.com/v1/batch' => 1],
            $told
        );
    }

    public function testAfterAFailureARouteIsLeftAloneByEveryWorker(): void
    {
        $this->append(...range(1, 250));
        $segment = $this->answering(static fn (): Verdict => new Verdict(Verdict::RETRY, 429, 30_000, 'HTTP 429'));
        $this->shop->worker($segment)->run(new Limits());
        $other = new Shop([], $this->clock);
        $other->cache->entries = $this->shop->cache->entries;
        $other->writer()->append($other->order('new'));
        $other->worker($segment)->run(new Limits());
        self::assertCount(1, $segment->posts);
        $this->clock->now += 29_000;
        $other->worker($segment)->run(new Limits());
        self::assertCount(1, $segment->posts);
        $this->clock->now += 2_000;
        self::assertSame(251, $other->worker($this->answering())->run(new Limits()));
        self::assertSame(251, count($this->shop->rows('id', 'status = 2')));
    }

    public function testADryRunIsShownAndNotSent(): void
    {
        $shop = new Shop(['trackwright_module/general/dry_run' => '1'], $this->clock);
        $shop->writer()->append($shop->order('1'));
        $segment = $this->answering();
        $shop->worker(new LogTransport($segment, $shop->log))->run(new Limits());
        self::assertSame([], $segment->posts);
        self::assertStringContainsString('"event":"Order Completed"', $shop->log->lines[0][1]);
        self::assertSame('dry_run', $shop->rows()[0]['reason']);
    }

    public function testWhatCouldNotBeDeliveredForTwoWeeksIsAFailure(): void
    {
        $this->append(1);
        $segment = $this->answering(static fn (): Verdict => new Verdict(Verdict::RETRY, 503, null, 'HTTP 503'));
        $this->shop->worker($segment)->run(new Limits());
        $this->clock->now += 14 * 86_400_000 + 1;
        $this->shop->worker($segment)->run(new Limits());
        [$row] = $this->shop->rows();
        self::assertSame(['3', 'retries_exhausted: HTTP 503'], [$row['status'], $row['reason']]);
        self::assertNotNull($row['body']);
    }

    public function testAWorkerStopsWhereItIsToldTo(): void
    {
        $this->append(...range(1, 30));
        $shop = new Shop(['trackwright_module/delivery/batch_size' => '10'], $this->clock);
        $segment = $this->answering();
        self::assertSame(10, $shop->worker($segment)->run(new Limits(messages: 10)));
        self::assertCount(20, $this->shop->rows('id', 'status < 2 AND lease_token = 0 AND due_at <= ' . $this->clock->now));
        self::assertSame(0, $shop->worker($segment)->run(new Limits($this->clock->now)));
        $stop = false;
        $this->shop->worker(new Scripted(static function () use (&$stop): ?Verdict {
            $stop = true;
            return null;
        }))->run(new Limits(stopped: static function () use (&$stop): bool {
            return $stop;
        }));
        self::assertCount(0, $this->shop->rows('id', 'status < 2'));
    }

    public function testWhatWasErasedOrTakenByAnotherWorkerMeanwhileIsNotPosted(): void
    {
        $this->shop->writer()->append(
            $this->shop->order('1', '1'),
            $this->shop->order('2', '2'),
            $this->shop->order('3', '3'),
            $this->shop->order('4', '4')
        );
        $shop = new Shop(['trackwright_module/delivery/batch_size' => '2'], $this->clock);
        $records = new Records(new PdoConnection(), $shop->transaction(), $this->clock, new Json());
        $isFirst = true;
        $segment = $this->answering(function () use (&$isFirst, $records): ?Verdict {
            if ($isFirst) {
                $isFirst = false;
                $this->shop->connection->execute("UPDATE trackwright_module_outbox SET subject_key = 'jane' WHERE id = 3");
                $records->erase(new Person(null, 'jane'));
                $this->shop->connection->execute("UPDATE trackwright_module_outbox SET lease_token = 7 WHERE id = 4");
            }
            return null;
        });
        self::assertSame(2, $shop->worker($segment)->run(new Limits()));
        self::assertSame(['1', '2'], array_map(static fn (array $sent) => $sent['properties']['order_uid'], $segment->taken()));
        self::assertCount(1, $segment->posts);
        self::assertSame([null, null, 'erased', null], array_column($shop->rows('reason'), 'reason'));
        self::assertSame(['2', '2', '4', '0'], array_column($shop->rows('status'), 'status'));
        self::assertSame(['1', '1', '0', '1'], array_column($shop->rows('body IS NOT NULL AS frozen'), 'frozen'));
        self::assertSame('7', $shop->rows('lease_token')[3]['lease_token']);
        self::assertSame(['accepted' => 4, 'sent' => 2], $shop->counts());
    }

    public function testWhatIsTakenAwayDuringARequestIsCountedByWhoeverHasIt(): void
    {
        $this->append(1, 2, 3);
        $segment = $this->answering(static function (): ?Verdict {
            (new PdoConnection())->execute('UPDATE trackwright_module_outbox SET lease_token = 7 WHERE id = 2');
            return null;
        });
        $this->shop->worker($segment)->run(new Limits());
        self::assertSame(['2', '0', '2'], array_column($this->shop->rows('status'), 'status'));
        self::assertNotNull($this->shop->rows('body')[1]['body']);
        self::assertSame(['accepted' => 3, 'sent' => 2], $this->shop->counts());
    }

    public function testWhatIsTakenAwayDuringPreparationIsCountedByWhoeverHasIt(): void
    {
        $this->append(1, 2, 3);
        $this->shop->connection->before = function (string $sql): void {
            if (str_contains($sql, ' CASE id')) {
                $this->shop->connection->before = null;
                (new PdoConnection())->execute('UPDATE trackwright_module_outbox SET lease_token = 7 WHERE id = 2');
            }
        };
        self::assertSame(2, $this->shop->worker($this->answering())->run(new Limits()));
        self::assertSame(['2', '0', '2'], array_column($this->shop->rows('status'), 'status'));
        self::assertSame(['accepted' => 2, 'sent' => 2], $this->shop->counts());
    }

    public function testBatchesThatFollowEachOtherFastAreWrittenDownTogether(): void
    {
        $this->append(...range(1, 60));
        $shop = new Shop(['trackwright_module/delivery/batch_size' => '10'], $this->clock);
        $open = [];
        $segment = $this->answering(function () use (&$open): ?Verdict {
            $open[] = count($this->shop->rows('id', 'status < 2'));
            $this->clock->now += 100;
            return null;
        });
        self::assertSame(60, $shop->worker($segment)->run(new Limits()));
        self::assertSame([60, 60, 60, 60, 20, 20], $open);
        self::assertSame([], $this->shop->rows('id', 'status < 2'));
        self::assertSame(['accepted' => 60, 'sent' => 60], $this->shop->counts());
    }

    public function testOfABatchThatIsTakenWithoutWhatIsGoneTheRestIsPosted(): void
    {
        $this->append(1, 2, 3);
        $segment = $this->answering();
        $this->shop->connection->before = function (string $sql): void {
            if (str_contains($sql, ' CASE id')) {
                (new PdoConnection())->execute('UPDATE trackwright_module_outbox SET lease_token = 0, status = 4 WHERE id = 2');
            }
        };
        self::assertSame(2, $this->shop->worker($segment)->run(new Limits()));
        self::assertSame(['1', '3'], array_map(static fn (array $sent) => $sent['properties']['order_uid'], $segment->taken()));
    }

    /** @return array<string, array{int, int}> seconds that a request may take, seconds that each takes */
    public static function slow(): array
    {
        return ['as delivered' => [10, 10], 'the longest' => [120, 119], 'in between' => [60, 59]];
    }

    /** @dataProvider slow */
    public function testNothingIsPostedThatTheLeaseCouldEndDuring(int $timeout, int $takes): void
    {
        $this->append(...range(1, 20));
        $shop = new Shop([
            'trackwright_module/delivery/batch_size' => '2',
            'trackwright_module/delivery/timeout' => (string) $timeout,
        ], $this->clock);
        $left = [];
        $segment = $this->answering(function () use ($shop, $takes, &$left): ?Verdict {
            $held = $shop->rows('MAX(lease_until) AS until')[0]['until'];
            $this->clock->now += $takes * 1000;
            $left[] = (int) $held - $this->clock->now;
            return null;
        });
        self::assertSame(20, $shop->worker($segment)->run(new Limits()));
        self::assertCount(10, $segment->posts);
        self::assertGreaterThan(0, min($left));
    }

    public function testDividingABatchEndsWithTheLeaseAndWhereTheWorkerIsToldToStop(): void
    {
        $this->append(...range(1, 64));
        $segment = $this->answering(function (): Verdict {
            $this->clock->now += 9_000;
            return new Verdict(Verdict::REFUSED, 400, null, 'HTTP 400 no');
        });
        $until = $this->clock->now + 30_000;
        self::assertSame(0, $this->shop->worker($segment)->run(new Limits($until)));
        self::assertCount(4, $segment->posts);
        $this->clock->now += 1_000_000;
        $begun = $this->clock->now;
        $this->shop->worker($segment)->run(new Limits($begun + 200_000));
        self::assertSame([], $this->shop->rows('id', 'status < 2 AND lease_token <> 0'));
        $sizes = array_map(static fn (array $post): int => count($post[1]), $segment->posts);
        self::assertSame([64, 32, 16, 8], array_slice($sizes, 0, 4));
        self::assertNotContains(64, array_slice($sizes, 5, 7), 'what is divided goes on being divided while the lease lasts');
    }
}
