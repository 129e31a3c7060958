<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\MessageQueue\PublisherInterface;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Queue\Announcer;
use Trackwright\Module\Model\Queue\Consumer;

class QueueTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;
    private Scripted $segment;

    /** @var list<string> */
    public array $published = [];

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->segment = new Scripted(static fn () => null);
        $this->open(true);
        $this->shop->wipe();
    }

    private function open(bool $queue): void
    {
        $this->shop = new Shop(['trackwright_module/delivery/queue' => $queue ? '1' : '0'], $this->clock);
    }

    private function announcer(bool $works = true): Announcer
    {
        $publisher = new class ($this, $works) implements PublisherInterface {
            public function __construct(private readonly QueueTest $test, private readonly bool $works)
            {
            }

            public function publish($topicName, $data)
            {
                $this->works || throw new \RuntimeException('Connection refused');
                $this->test->published[] = $data;
            }
        };
        return new Announcer(
            $publisher,
            $this->shop->worker($this->segment),
            $this->shop->connection,
            $this->shop->delivery,
            $this->clock,
            $this->shop->log
        );
    }

    private function append(int $count): void
    {
        foreach (array_chunk(range(1, $count), 500) as $numbers) {
            $this->shop->writer()->append(...array_map(fn (int $n) => $this->shop->order((string) $n), $numbers));
        }
    }

    private function consume(): void
    {
        foreach ($this->published as $range) {
            (new Consumer($this->shop->worker($this->segment), $this->clock))->process($range);
        }
    }

    public function testConsumersSendWhatIsAnnouncedAndARepeatedOrLostAnnouncementIsHarmless(): void
    {
        $this->append(2_500);
        self::assertSame(0, $this->announcer()->run(new Limits()));
        self::assertSame(['1-1000', '1001-2000', '2001-2500'], $this->published);
        self::assertSame([], $this->segment->posts);
        array_shift($this->published);
        $this->consume();
        self::assertCount(1_500, $this->segment->taken());
        $this->published = [];
        $this->announcer()->run(new Limits());
        $this->published = [...$this->published, ...$this->published, 'nonsense'];
        $this->consume();
        self::assertCount(2_500, array_unique(array_column($this->segment->taken(), 'messageId')));
        self::assertCount(2_500, $this->segment->taken());
    }

    public function testWithoutABrokerCronSends(): void
    {
        $this->append(3);
        self::assertSame(3, $this->announcer(false)->run(new Limits()));
    }

    public function testWithoutConsumersCronSendsInTheEnd(): void
    {
        $this->append(3);
        self::assertSame(0, $this->announcer()->run(new Limits()));
        $this->clock->now += 600_000;
        self::assertSame(3, $this->announcer()->run(new Limits()));
    }

    public function testWhereTheQueueIsSwitchedOffNothingIsAnnounced(): void
    {
        $this->open(false);
        $this->append(3);
        self::assertSame(3, $this->announcer()->run(new Limits()));
        self::assertSame([], $this->published);
    }
}
