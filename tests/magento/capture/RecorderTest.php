<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Api\MapperInterface;
use Trackwright\Module\Api\TriggerInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Entries;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper;
use Trackwright\Module\Model\Occurrence;
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
}
