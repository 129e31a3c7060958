<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Api\MapperInterface;
use Trackwright\Module\Api\TriggerInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\Entries;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Recorder;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Trigger;

/**
 * What of a hook gets into the outbox.
 */
class RecorderTest extends TestCase
{
    /**
     * @group database
     */
    public function testATriggerThatFailsTakesNothingFromTheOthers(): void
    {
        $shop = new Shop();
        $shop->wipe();
        $occurrence = new Occurrence([], 1, new Subject(Subject::ORDER, '1'), 1_780_000_000_000);
        $goesOff = $this->createStub(TriggerInterface::class);
        $goesOff->method('occurrences')->willReturn([$occurrence]);
        $fails = $this->createStub(TriggerInterface::class);
        $fails->method('occurrences')->willReturnCallback(static function () use ($occurrence): iterable {
            yield $occurrence;
            throw new \RuntimeException('an attribute is gone');
        });
        $triggers = $this->createStub(Trigger\Pool::class);
        $triggers->method('get')->willReturnMap([['first', $goesOff], ['second', $fails], ['third', $goesOff]]);
        $mappers = $this->createStub(Mapper\Pool::class);
        $mappers->method('of')->willReturn([$this->createStub(MapperInterface::class)]);
        $entries = $this->createStub(Entries::class);
        $entries->method('of')->willReturnOnConsecutiveCalls(...array_map($shop->order(...), ['1-1', '1-2', '1-3']));
        $channel = $this->createStub(Channel::class);
        $channel->method('current')->willReturn(Channel::STOREFRONT);
        $recorder = new Recorder(
            $triggers,
            $mappers,
            $entries,
            $this->createStub(Guard::class),
            $channel,
            $this->createStub(Capture::class),
            $shop->config,
            $shop->writer(),
            $shop->counter,
            $shop->log
        );
        $recorder->record('sales_order_save_commit_after', [], ['first', 'second', 'third']);
        self::assertCount(3, $shop->rows());
        self::assertSame([['error', 'second was not recorded: an attribute is gone']], $shop->log->lines);
        self::assertSame(['failed' => 1], $shop->counts());
    }

    /**
     * @group database
     */
    public function testWhatAStrangersRequestSaysIsLeftOut(): void
    {
        $shop = new Shop();
        $subject = new Subject(Subject::CUSTOMER, '7');
        $trigger = $this->createStub(TriggerInterface::class);
        $trigger->method('occurrences')->willReturn([
            new Occurrence([], 1, $subject, 1_780_000_000_000, '7'),
            new Occurrence([], 1, $subject, 1_780_000_000_000, '7', isForeign: true),
        ]);
        $triggers = $this->createStub(Trigger\Pool::class);
        $triggers->method('get')->willReturn($trigger);
        $mappers = $this->createStub(Mapper\Pool::class);
        $mappers->method('of')->willReturn([$this->createStub(MapperInterface::class)]);
        $heard = [];
        $entries = $this->createStub(Entries::class);
        $entries->method('of')->willReturnCallback(
            static function (MapperInterface $mapper, Occurrence $occurrence, ?Snapshot $context) use (&$heard): ?Entry {
                $heard[] = $context?->anonymousId;
                return null;
            }
        );
        $capture = $this->createStub(Capture::class);
        $capture->method('current')->willReturn(new Snapshot('browser'));
        $channel = $this->createStub(Channel::class);
        $channel->method('current')->willReturn(Channel::STOREFRONT);
        $guard = $this->createStub(Guard::class);
        $log = $shop->log;
        $recorder = new Recorder($triggers, $mappers, $entries, $guard, $channel, $capture, $shop->config, $shop->writer(), $shop->counter, $log);
        $recorder->record('newsletter_subscriber_save_commit_after', [], ['newsletter.subscribed']);
        self::assertSame(['browser', null], $heard);
        self::assertSame([], $log->lines);
    }
}
