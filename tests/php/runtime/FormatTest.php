<?php

declare(strict_types=1);

namespace Trackwright\Tests\Runtime;

use PHPUnit\Framework\TestCase;
use Trackwright\Runtime\Format;

class FormatTest extends TestCase
{
    /**
     * @dataProvider good
     */
    public function testIsAccepted(string $format, string $text): void
    {
        self::assertTrue(Format::$format($text));
    }

    /**
     * @dataProvider bad
     */
    public function testIsRefused(string $format, string $text): void
    {
        self::assertFalse(Format::$format($text));
    }

    public static function good(): iterable
    {
        yield from self::each('date', ['2026-11-23', '0000-02-29', '2000-02-29', '2024-02-29', '9999-12-31']);
        yield from self::each('dateTime', [
            '2026-11-23T10:00:00Z',
            '2026-11-23t10:00:00.123456789z',
            '2026-11-23T23:59:59+23:59',
            '2026-11-23T10:00:00-00:00',
            '1998-12-31T23:59:60Z',
            '1998-12-31T15:59:60.123-08:00',
            '1999-01-01T08:59:60+09:00',
            '1999-01-01T23:29:60+23:30',
        ]);
        yield from self::each('email', [
            'joe@example.com',
            'root@localhost',
            'a.b+c!#$%&\'*/=?^_`{|}~-@x-y.example',
            '""@example.com',
            '"a b@c\\"\\\\"@example.com',
            'joe@[127.0.0.1]',
            'joe@[IPv6:::1]',
            'joe@[ipv6:1:2:3:4:5:6:1.2.3.4]',
            str_repeat('a', 64) . '@' . str_repeat('b', 63) . '.c',
        ]);
        yield from self::each('uri', [
            'https://shop.example/a?b=c&d#e',
            'HTTP://user:pa%20ss@[::1]:8080/~x;p=1/',
            'https://[v1.fe:a]/',
            'http://example.com?%C3%A4/?',
            'file:///etc/hosts',
            'urn:isbn:0451450523',
            'mailto:joe@example.com',
            'a:',
            'a:/',
            'a://',
            'http://a:/',
            'http://999.999.999.999/',
            'http://[1::8:1.2.3.4]/',
        ]);
        yield from self::each('uuid', ['2EB8AA08-aa98-11EA-B4AA-73B441D16380', '00000000-0000-0000-0000-000000000000']);
    }

    public static function bad(): iterable
    {
        yield from self::each('date', [
            '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-01', '26-01-01',
            "2026-11-23\n", '২০২৬-১১-২৩', '12026-01-01', '',
        ]);
        yield from self::each('dateTime', [
            '2026-11-23 10:00:00Z', '2026-11-23T10:00:00', '2026-11-23T24:00:00Z', '2026-11-23T10:60:00Z',
            '2026-11-23T10:00:61Z', '2026-11-23T10:00:00.Z', '2026-11-23T10:00:00+24:00', '2026-11-23T10:00:00+0100',
            '2026-02-30T10:00:00Z', '1998-12-31T22:59:60Z', '1998-12-31T23:59:60+01:00', "2026-11-23T10:00:00Z\n",
            '2026-11-23T10:00Z', '2026-11-23T10:00:00,5Z', '',
        ]);
        yield from self::each('email', [
            '', '@', 'joe', '@example.com', 'joe@', 'joe@@example.com', '.joe@example.com', 'joe.@example.com',
            'j..oe@example.com', 'joe@-a.example', 'joe@a-.example', 'joe@a..b', 'joe@a_b', 'joe bloggs@example.com',
            'joe@[127.0.0.300]', 'joe@[127.0.0]', 'joe@[IPv6:1::2::3]', 'joe@[::1]', 'jö@example.com', 'joe@exämple.com',
            '"a"b@example.com', '"a@example.com', "joe@example.com\n", str_repeat('a', 65) . '@b',
            'a@' . str_repeat('b', 64), 'a@' . str_repeat('b.', 126) . 'cc',
        ]);
        yield from self::each('uri', [
            '', '//a/b', '/a', 'a', ':a', '1a:b', 'http://a b', 'http://a/\\', 'http://a/%2', 'http://a/%zz',
            'http://[::1', 'http://[:::1]/', 'http://[1:2:3:4:5:6:7:8:9]/', 'http://[1::2::3]/', 'http://a:b/',
            'http://a/"', 'http://a/<>', 'http://a/`', 'http://a/{}', 'http://a/|', 'http://a/^', 'http://a/#b#c',
            'http://ä/', "http://a/\n", 'a://b@c@d/', 'http://[::1%25en0]/', 'http://[v1]/', 'http://a/[b]',
            'http://[1:2:3:4:5:6:7:1.2.3.4]/', 'http://a/' . str_repeat('a', 10000),
        ]);
        yield from self::each('uuid', [
            '', '2eb8aa08aa9811eab4aa73b441d16380', '2eb8aa08-aa98-11ea-b4aa-73b441d1638', '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
            '2eb8aa08-aa98-11ea-b4aa-73b441d1638g', "2eb8aa08-aa98-11ea-b4aa-73b441d16380\n",
        ]);
    }

    /**
     * Generated checks ask the short pattern first.
     *
     * @dataProvider bad
     */
    public function testThePlainUrlAcceptsNoMoreThanTheGrammar(string $format, string $text): void
    {
        if ($format === 'uri' && strlen($text) <= 10000) {
            self::assertSame(0, preg_match(Format::PLAIN_URL, $text));
        }
        self::assertTrue(true);
    }

    /**
     * @param list<string> $texts
     */
    private static function each(string $format, array $texts): iterable
    {
        foreach ($texts as $text) {
            yield $format . ' ' . substr(json_encode($text), 0, 80) => [$format, $text];
        }
    }
}
