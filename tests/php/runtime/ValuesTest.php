<?php

declare(strict_types=1);

namespace Trackwright\Tests\Runtime;

use PHPUnit\Framework\TestCase;
use Trackwright\Runtime\Equality;
use Trackwright\Runtime\Json;
use Trackwright\Runtime\Payload;

class ValuesTest extends TestCase
{
    public function testEqualityIsThatOfJson(): void
    {
        self::assertTrue(Equality::same(1, 1.0));
        self::assertTrue(Equality::same(-0.0, 0));
        self::assertTrue(Equality::same(9007199254740993, 9007199254740992.0));
        self::assertTrue(Equality::same((object) ['a' => 1, 'b' => [2]], ['b' => [2.0], 'a' => 1]));
        self::assertTrue(Equality::same([], new \stdClass()));
        self::assertTrue(Equality::same(new \stdClass(), new \stdClass()));
        self::assertTrue(Equality::same([], []));
        self::assertFalse(Equality::same(new \stdClass(), []));
        self::assertFalse(Equality::same(1, true));
        self::assertFalse(Equality::same(1, '1'));
        self::assertFalse(Equality::same(0, null));
        self::assertFalse(Equality::same([1, 2], [2, 1]));
        self::assertFalse(Equality::same([1], (object) ['0' => 1]));
        self::assertFalse(Equality::same(['a' => null], ['b' => null]));
    }

    public function testItemsAreDistinctByValue(): void
    {
        self::assertTrue(Equality::distinct([1, '1', true, null, [1], (object) ['0' => 1], 'a', ['a']]));
        self::assertFalse(Equality::distinct([1, 2, 1.0]));
        self::assertFalse(Equality::distinct([['a' => 1, 'b' => 2], (object) ['b' => 2, 'a' => 1.0]]));
        self::assertFalse(Equality::distinct([0.0, -0.0]));
        self::assertTrue(Equality::distinct([['a' => 'b,s1:c'], ['a' => 'b', 'c' => '']]));
        self::assertTrue(Equality::distinct([0.1, 0.1 + 1e-17 + 1e-16]));
    }

    public function testListsObjectsAndTextAreWritten(): void
    {
        $value = ['a' => [], 'b' => new \stdClass(), 'c' => [1, null, true, false], 5 => (object) ['0' => 'x'], 'd' => "é/\u{2028}\n"];
        self::assertSame(
            '{"a":[],"b":{},"c":[1,null,true,false],"5":{"0":"x"},"d":"\u00e9/\u2028\n"}',
            Json::encode($value)
        );
    }

    public function testTextIsWrittenAsItselfWhereMagentosTablesHoldIt(): void
    {
        $value = ["a\u{e9}\\u00e9\\\u{2028}\n\u{1}\u{7f}\u{80}\u{65e5}\u{ffff}\u{1f600}\"/" => 1];
        $json = Json::compact(Json::encode($value));
        self::assertSame($value, json_decode($json, true));
        self::assertSame(
            "{\"a\u{e9}\\\\u00e9\\\\\u{2028}\\n\\u0001\u{7f}\u{80}\u{65e5}\u{ffff}\\ud83d\\ude00\\\"/\":1}",
            $json
        );
        $text = str_repeat("\u{65e5}\u{672c}", 200_000);
        self::assertSame('["' . $text . '"]', Json::compact(Json::encode([$text])));
    }

    public function testWhatHoldsItselfIsLeftAsItIs(): void
    {
        $object = (object) ["\0a" => 1, 'b' => ['c' => 2]];
        $object->self = $object;
        self::assertSame($object, Payload::plain($object));
        $list = [1];
        $list['self'] = &$list;
        self::assertSame(1, Payload::plain($list)[0]);
    }

    /**
     * @dataProvider foreign
     */
    public function testOnlyJsonIsWritten(mixed $value): void
    {
        $this->expectException(\JsonException::class);
        Json::encode(['a' => $value]);
    }

    public function testAnObjectOfAnotherClassIsNotWritten(): void
    {
        $this->expectException(\JsonException::class);
        Json::encode(new \DateTimeImmutable());
    }

    public static function foreign(): iterable
    {
        $when = new \DateTimeImmutable();
        return [[NAN], [INF], ["\xff"], [$when], [STDERR], [[['b' => $when]]], [(object) ['b' => [(object) ['c' => $when]]]]];
    }
}
