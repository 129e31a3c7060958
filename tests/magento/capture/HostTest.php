<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\Exception\ValidatorException;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Config\Backend\Host;

/**
 * Hosts as somebody types them into the settings.
 */
class HostTest extends TestCase
{
    /** @return array<string, array{string, ?string}> what is typed, and what is stored; null where it is refused */
    public static function typed(): array
    {
        return [
            'nothing' => ['', ''],
            'a host' => [' Metrics.Shop.example ', 'metrics.shop.example'],
            'the last port' => ['shop.example:65535', 'shop.example:65535'],
            'a port beyond' => ['shop.example:65536', null],
            'far beyond' => ['shop.example:99999', null],
            'no port' => ['shop.example:0', null],
            'an address' => ['https://shop.example', null],
            'a policy' => ["shop.example; script-src 'unsafe-inline'", null],
        ];
    }

    /** @dataProvider typed */
    public function testWhatIsNoHostIsRefused(string $typed, ?string $stored): void
    {
        $setting = new Host($typed);
        if ($stored === null) {
            $this->expectException(ValidatorException::class);
        }
        $setting->beforeSave();
        self::assertSame($stored, $setting->getValue());
    }
}
