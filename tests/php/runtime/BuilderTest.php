<?php

declare(strict_types=1);

namespace Trackwright\Tests\Runtime;

use PHPUnit\Framework\TestCase;
use Trackwright\Runtime\Builder;
use Trackwright\Runtime\Call;
use Trackwright\Runtime\Findings;
use Trackwright\Runtime\Json;
use Trackwright\Runtime\Policy;
use Trackwright\Runtime\Uuid;

class BuilderTest extends TestCase
{
    private const SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

    private const GRANTED = ['model' => 'opt-in', 'preferences' => ['analytics' => 'granted', 'marketing' => 'granted']];

    public function testAnOrderBecomesAMessage(): void
    {
        $result = $this->build(['common' => ['store' => 'de', 'currency' => 'USD']]);
        self::assertSame('send', $result['decision']);
        self::assertSame([
            'type' => 'track',
            'event' => 'Order Completed',
            'properties' => ['currency' => 'EUR', 'order' => '7', 'email' => 'x', 'store' => 'de'],
            'anonymousId' => 'a1',
            'timestamp' => '2026-11-23T10:00:00.007Z',
            'messageId' => Uuid::derive(self::SPACE, '["Order Completed","7"]'),
            'context' => ['consent' => ['categoryPreferences' => ['Analytics' => true, 'Ads' => true]]],
        ], $result['message']);
    }

    public function testTheIdFollowsWhatIdentifiesAndTheEnvironment(): void
    {
        $one = $this->build([])['message']['messageId'];
        self::assertSame($one, $this->build(['now' => 5, 'newId' => 'other'])['message']['messageId']);
        self::assertSame($one, $this->build(['payload' => ['order' => 7]])['message']['messageId']);
        self::assertSame($one, $this->build(['payload' => (object) ['order' => 7.0]])['message']['messageId']);
        self::assertSame($one, $this->build(['environment' => 'production'])['message']['messageId']);
        self::assertNotSame($one, $this->build(['environment' => 'staging'])['message']['messageId']);
        self::assertSame('n', $this->build(['payload' => ['order' => null]])['message']['messageId']);
        self::assertSame('n', $this->build(['payload' => ['order' => true]])['message']['messageId']);
        self::assertSame('n', $this->build(['payload' => []])['message']['messageId']);
        self::assertSame('n', $this->build(['channel' => 'browser'])['message']['messageId']);
        self::assertSame('given', $this->build(['messageId' => 'given'])['message']['messageId']);
        self::assertArrayNotHasKey('messageId', $this->build(['channel' => 'browser', 'newId' => ''])['message']);
    }

    /**
     * @dataProvider choices
     */
    public function testConsentDecides(string $expected, string $channel, array $consent): void
    {
        $result = $this->build(['channel' => $channel, 'consent' => $consent]);
        self::assertSame($expected, trim($result['decision'] . ' ' . ($result['reason'] ?? '')));
    }

    public static function choices(): iterable
    {
        $states = [
            ['granted', 'send', 'send', 'send', 'send'],
            ['denied', 'drop consent_denied', 'drop consent_denied', 'drop consent_denied', 'drop consent_denied'],
            ['undecided', 'hold', 'drop consent_undecided', 'send', 'send'],
            ['unknown', 'drop consent_denied', 'drop consent_denied', 'drop consent_denied', 'drop consent_denied'],
        ];
        foreach ($states as [$state, $inBrowser, $inServer, $outBrowser, $outServer]) {
            $preferences = ['analytics' => $state];
            yield [$inBrowser, 'browser', ['model' => 'opt-in', 'preferences' => $preferences]];
            yield [$inServer, 'server', ['model' => 'opt-in', 'preferences' => (object) $preferences]];
            yield [$outBrowser, 'browser', ['model' => 'opt-out', 'preferences' => $preferences]];
            yield [$outServer, 'server', ['model' => 'opt-out', 'preferences' => $preferences]];
        }
        yield ['drop consent_denied', 'server', []];
        yield ['drop consent_denied', 'server', ['model' => 'opt-out', 'gpc' => true, 'preferences' => ['analytics' => 'undecided']]];
        yield ['send', 'server', ['model' => 'opt-out', 'gpc' => true, 'preferences' => ['analytics' => 'granted']]];
        yield ['hold', 'browser', ['model' => 'opt-in', 'gpc' => true, 'preferences' => ['analytics' => 'undecided']]];
    }

    public function testWhatConsentForbidsIsTakenOut(): void
    {
        $consent = ['model' => 'opt-in', 'preferences' => ['analytics' => 'granted', 'marketing' => 'denied']];
        $payload = ['order' => '7', 'email' => 'x', 'lines' => [['sku' => 'a', 'click' => 'b'], (object) ['click' => 'c']]];
        $message = $this->build(['consent' => $consent, 'payload' => $payload])['message'];
        self::assertSame('{"order":"7","lines":[{"sku":"a"},{}]}', Json::encode($message['properties']));
        self::assertSame(['Ads Platform' => false], $message['integrations']);
        self::assertSame(
            ['Analytics' => true, 'Ads' => false],
            $message['context']['consent']['categoryPreferences']
        );
        $signal = ['gpc' => true] + self::GRANTED;
        self::assertSame(['Ads Platform' => false], $this->build(['consent' => $signal])['message']['integrations']);
    }

    public function testAnEmptyArrayIsWhatThePlanSays(): void
    {
        $payload = ['order' => '7', 'map' => [], 'lines' => [], 'any' => [], 'deep' => ['map' => []]];
        $message = $this->build(['payload' => $payload])['message'];
        self::assertSame('{"order":"7","map":{},"lines":[],"any":[],"deep":{"map":{}}}', Json::encode($message['properties']));
        self::assertSame('{}', Json::encode($this->build(['payload' => []])['message']['properties']));
        self::assertSame('{}', Json::encode($this->build(['payload' => 'nonsense'])['message']['properties']));
        $digits = (object) ['0' => 'a', '1' => 'b'];
        self::assertSame('{"0":"a","1":"b"}', Json::encode($this->build(['payload' => $digits])['message']['properties']));
    }

    public function testWhatJsonCannotCarryIsLeftOut(): void
    {
        $cycle = new \stdClass();
        $cycle->me = $cycle;
        $cycle->x = 1;
        $payload = ['a' => NAN, 'b' => [1, INF, "\xff", STDERR], 'c' => $cycle, 'd' => new \DateTimeImmutable(), "\xff" => 1, 'e' => 0];
        $message = $this->build(['payload' => $payload])['message'];
        self::assertSame('{"b":[1,null,null,null],"c":{"x":1},"e":0}', Json::encode($message['properties']));
    }

    public function testLaterChangesOfTheCallersObjectsChangeNothing(): void
    {
        $line = (object) ['sku' => 'a'];
        $message = $this->build(['payload' => ['order' => '7', 'lines' => [$line]]])['message'];
        $line->sku = 'b';
        self::assertSame('{"order":"7","lines":[{"sku":"a"}]}', Json::encode($message['properties']));
    }

    public function testLaterChangesOfReferredArraysChangeNothing(): void
    {
        $line = ['sku' => 'a', 'click' => 'b'];
        $deep = ['map' => [], 'more' => ['x' => 1]];
        $payload = ['order' => '7', 'lines' => [&$line], 'deep' => &$deep];
        $consent = ['preferences' => ['analytics' => 'granted', 'marketing' => 'denied']];
        $message = $this->build(['consent' => $consent, 'payload' => $payload])['message'];
        self::assertSame(['sku' => 'a', 'click' => 'b'], $line);
        self::assertSame(['map' => [], 'more' => ['x' => 1]], $deep);
        $line['sku'] = 'b';
        $deep['more']['x'] = 2;
        self::assertSame(
            '{"order":"7","lines":[{"sku":"a"}],"deep":{"map":{},"more":{"x":1}}}',
            Json::encode($message['properties'])
        );
    }

    public function testTextThatIsNoneIsLeftOutWhereverItStands(): void
    {
        $payload = [
            'order' => '7',
            'lines' => [['sku' => "\xff", 'x' => "\u{e9}"], ["\xff" => 1], "\xff", [["\xc3"]], (object) ['0' => "\xff", '1' => 'b']],
            'digits' => ['x' => "\xff", '0' => 'a'],
            'deep' => (object) ['a' => ["\xff" => [], 'b' => ''], 'c' => null],
        ];
        $message = $this->build(['payload' => $payload, 'context' => ['ip' => "\xff", 'page' => ['title' => "\xe9", 'url' => '/']]])['message'];
        self::assertSame(
            '{"order":"7","lines":[{"x":"\u00e9"},{},null,[[null]],{"1":"b"}],"digits":{"0":"a"},"deep":{"a":{"b":""},"c":null}}',
            Json::encode($message['properties'])
        );
        self::assertSame(['url' => '/'], $message['context']['page']);
        self::assertArrayNotHasKey('ip', $message['context']);
    }

    public function testAmountsAreWrittenExactly(): void
    {
        $payload = ['a' => 0.1 + 0.2, 'b' => 12.52, 'c' => -3e9, 'd' => [0.1, 1 / 3], 'e' => ['f' => 1e-9, 'g' => 7.0]];
        $message = $this->build(['payload' => $payload, 'context' => ['location' => ['latitude' => 47.123456789012345]]])['message'];
        self::assertSame(
            '{"a":0.30000000000000004,"b":12.52,"c":-3000000000,"d":[0.1,0.3333333333333333],"e":{"f":1.0e-9,"g":7}}',
            Json::encode($message['properties'])
        );
        self::assertSame('{"latitude":47.123456789012344}', Json::encode($message['context']['location']));
    }

    public function testContextIsKeptAndStamped(): void
    {
        $context = ['ip' => '127.0.0.1', 'consent' => ['at' => 'x', 'categoryPreferences' => 'forged'], 'protocols' => ['a' => 1]];
        $message = $this->build(['context' => $context, 'version' => 1], new Versioned(), ['plan_version' => '1.0.0'])['message'];
        self::assertEquals([
            'ip' => '127.0.0.1',
            'consent' => ['at' => 'x', 'categoryPreferences' => ['Analytics' => true, 'Ads' => true]],
            'protocols' => ['a' => 1, 'plan_version' => '1.0.0', 'event_version' => 1],
        ], $message['context']);
        self::assertSame(2, $this->build([], new Versioned())['message']['context']['protocols']['event_version']);
    }

    public function testTimesAreCutToMilliseconds(): void
    {
        self::assertSame('1970-01-01T00:00:00.000Z', $this->build(['now' => 0])['message']['timestamp']);
        self::assertSame('1969-12-31T23:59:59.999Z', $this->build(['now' => -1])['message']['timestamp']);
        self::assertSame('2026-11-23T10:00:00.999Z', $this->build(['now' => 1795428000999.9])['message']['timestamp']);
    }

    /**
     * @param array<string, mixed> $changes
     * @param array<string, string> $stamp
     *
     * @return array<string, mixed>
     */
    private function build(array $changes, ?Call $call = null, array $stamp = []): array
    {
        $policy = new Policy(
            namespace: self::SPACE,
            categories: [
                'analytics' => ['segment' => 'Analytics', 'gpc' => 'default'],
                'marketing' => ['segment' => 'Ads', 'gpc' => 'deny'],
            ],
            destinations: [['segment' => 'Ads Platform', 'consent' => ['marketing']]],
            model: 'opt-in',
            holds: true,
            stamp: $stamp
        );
        $request = $changes + [
            'payload' => ['currency' => 'EUR', 'order' => '7', 'email' => 'x'],
            'identity' => ['anonymousId' => 'a1', 'userId' => '', 'groupId' => 'g'],
            'consent' => self::GRANTED,
            'channel' => 'server',
            'now' => 1795428000007,
            'newId' => 'n',
        ];
        $built = (new Builder($policy))->build($call ?? new Order(), $request);
        foreach (['-1', '14', '17'] as $precision) {
            ini_set('serialize_precision', $precision);
            $written = (new Builder($policy))->write($call ?? new Order(), $request);
            self::assertSame(isset($built['message']) ? Json::encode($built['message']) : null, $written['json'] ?? null);
            self::assertSame([$built['decision'], $built['reason'] ?? ''], [$written['decision'], $written['reason'] ?? '']);
        }
        ini_restore('serialize_precision');
        return $built;
    }
}

// phpcs:disable PSR1.Classes.ClassDeclaration
class Order extends Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Completed';

    public const CONSENT = ['analytics'];

    public const ONCE = ['order'];

    public const FORM = [
        'object' => true,
        'gates' => ['email' => ['marketing']],
        'members' => [
            'map' => ['object' => true],
            'lines' => ['items' => ['use' => Line::class]],
            'deep' => ['object' => true, 'items' => ['object' => true]],
        ],
    ];

    public function check(Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
    }
}

class Versioned extends Order
{
    public const VERSION = 2;

    public const PREVIOUS = [1 => self::class];
}

class Line
{
    public const FORM = ['object' => true, 'gates' => ['click' => ['marketing']]];
}
