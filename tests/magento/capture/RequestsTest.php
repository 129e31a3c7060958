<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Bots;
use Trackwright\Module\Model\StoredTime;

/**
 * What requests and stored times tell.
 */
class RequestsTest extends TestCase
{
    /** @return array<string, array{string, string, string, bool}> */
    public static function requests(): array
    {
        $firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
        $phone = 'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
        $google = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
        return [
            'a browser' => ['GET', $firefox, '', false],
            'a phone' => ['POST', str_replace('CUBOT', 'Pixel', $phone), '', false],
            'a phone whose maker ends so' => ['GET', $phone, '', false],
            'another, by an underscore' => ['GET', str_replace('CUBOT X70', 'CUBOT_NOTE', $phone), '', false],
            'a crawler' => ['GET', $google, '', true],
            'a monitor' => ['GET', 'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', '', true],
            'a script' => ['POST', 'curl/8.5.0', '', true],
            'a look at the head' => ['HEAD', $firefox, '', true],
            'a prefetch' => ['GET', $firefox, 'prefetch;anonymous-client-ip', true],
            'a prerender' => ['GET', $firefox, 'prefetch;prerender', true],
            'the setting names it' => ['GET', 'Mozilla/5.0 (compatible; AcmeCheck/1)', '', true],
            'a crawler that calls itself bot' => ['GET', 'bot_of_acme', '', true],
            'no agent at all' => ['POST', '', '', false],
        ];
    }

    /** @dataProvider requests */
    public function testWhoIsNoShopper(string $method, string $agent, string $purpose, bool $expected): void
    {
        self::assertSame($expected, (new Bots())->sent($method, $agent, $purpose, ['acmecheck']));
    }

    public function testAFrontEndElsewhereIsNoScript(): void
    {
        $bots = new Bots();
        foreach (['curl/8.5.0', 'Go-http-client/2.0', 'Java/21.0.1'] as $agent) {
            self::assertTrue($bots->sent('POST', $agent, ''));
            self::assertFalse($bots->sent('POST', $agent, '', [], true));
        }
        self::assertTrue($bots->sent('POST', 'Googlebot/2.1', '', [], true));
    }

    public function testStoredTimesAreUtc(): void
    {
        $time = new StoredTime();
        self::assertSame(1_795_514_400_000, $time->milliseconds('2026-11-24 10:00:00'));
        self::assertSame('2026-11-24T10:00:00Z', $time->text('2026-11-24 10:00:00'));
        foreach ([null, '', 'yesterday', '2026-11-24'] as $none) {
            self::assertNull($time->milliseconds($none));
            self::assertNull($time->text($none));
        }
    }
}
