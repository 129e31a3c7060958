<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Context\Parser;
use Trackwright\Module\Model\Context\Snapshot;

/**
 * What browsers, apps and strangers write into the cookie and the header.
 */
class ParserTest extends TestCase
{
    private const NOW = 1_795_500_000_000;
    private const GOOD = [
        'a' => 'b9c8a5f0-1111-4222-8333-444455556666',
        'c' => 'analytics:1,marketing:0',
        'v' => 7,
        't' => self::NOW - 1000,
        'm' => 'opt-in',
        's' => 'cmp',
        'g' => '1234567890.1700000000',
        'gs' => 'GS2.1.s1700000000$o1$g0',
        'fp' => 'fb.1.1700000000000.1234567890',
        'fc' => 'fb.1.1700000000000.IwAR2_x-y.z',
    ];

    /** @param array<string, mixed> $changes */
    private function parse(array $changes = [], string $source = 'header'): ?Snapshot
    {
        $parser = new Parser(
            ['analytics', 'marketing'],
            ['ga' => ['analytics'], 'gs' => ['analytics'], 'fbp' => ['marketing'], 'fbc' => ['marketing']]
        );
        return $parser->parse(json_encode($changes + self::GOOD, JSON_THROW_ON_ERROR), $source, self::NOW);
    }

    public function testWhatTheScriptWrites(): void
    {
        $snapshot = $this->parse();
        self::assertSame(self::GOOD['a'], $snapshot?->anonymousId);
        self::assertSame(
            [
                'model' => 'opt-in',
                'preferences' => ['analytics' => 'granted', 'marketing' => 'denied'],
                'source' => 'cmp',
                'at' => self::NOW - 1000,
                'version' => '7',
            ],
            $snapshot->consent?->toArray()
        );
        self::assertSame(['ga' => self::GOOD['g'], 'gs' => self::GOOD['gs']], $snapshot->ids);
    }

    public function testClickIdsComeWithTheirConsent(): void
    {
        $ids = $this->parse(['c' => 'analytics:0,marketing:1'])?->ids;
        self::assertSame(['fbp' => self::GOOD['fp'], 'fbc' => self::GOOD['fc']], $ids);
        self::assertSame([], $this->parse(['c' => 'analytics:u,marketing:u'])?->ids);
    }

    public function testNothingIsDecidedInTheFuture(): void
    {
        foreach ([self::NOW + 1, PHP_INT_MAX, 0, -5, '1', null, 1.5] as $at) {
            self::assertSame(self::NOW, $this->parse(['t' => $at])?->consent?->at);
        }
    }

    public function testABrowserCannotSpeakForTheShop(): void
    {
        foreach (['admin', 'import', 'x', 5, null] as $source) {
            self::assertSame('header', $this->parse(['s' => $source])?->consent?->source);
        }
    }

    public function testWhatThePlanDoesNotKnowIsLeftOut(): void
    {
        $preferences = $this->parse(['c' => 'analytics:1,spying:1,necessary:0,marketing:2,:1,,analytics'])?->consent?->preferences;
        self::assertSame(['analytics' => 'granted'], $preferences);
        $consent = $this->parse(['m' => 'opt-everything', 'v' => str_repeat('9', 65)])?->consent;
        self::assertNull($consent?->model);
        self::assertNull($consent?->version);
    }

    public function testIdsOfAnotherFormAreLeftOut(): void
    {
        foreach (['', ' ', "a\nb", 'ä', str_repeat('x', 192), ['x'], 5, null, "\u{2028}"] as $id) {
            self::assertNull($this->parse(['a' => $id])?->anonymousId);
        }
        $wrong = ['g' => '<script>', 'gs' => str_repeat('s', 129), 'fp' => 'fb.1.x', 'fc' => "fb.1.2.\n"];
        self::assertSame([], $this->parse($wrong + ['c' => 'analytics:1,marketing:1'])?->ids);
    }

    /** @return array<string, array{string}> */
    public static function nonsense(): array
    {
        return [
            'empty' => [''],
            'text' => ['granted'],
            'number' => ['1'],
            'null' => ['null'],
            'list' => ['[1,2]'],
            'half' => ['{"a":"x"'],
            'deep' => ['{"a":{"b":{"c":1}}}'],
            'long' => ['{"a":"' . str_repeat('x', 3000) . '"}'],
            'no UTF-8' => ["{\"a\":\"\xff\"}"],
            'nothing of ours' => ['{"b":"x"}'],
        ];
    }

    /** @dataProvider nonsense */
    public function testNonsenseIsNothing(string $text): void
    {
        self::assertNull((new Parser(['analytics']))->parse($text, 'header', self::NOW));
    }
}
