<?php

declare(strict_types=1);

namespace Trackwright\Tests\Runtime;

use PHPUnit\Framework\TestCase;
use Trackwright\Runtime\Json;
use Trackwright\Runtime\Number;

class NumberTest extends TestCase
{
    private string $precision = '';

    protected function setUp(): void
    {
        $this->precision = (string) ini_get('serialize_precision');
    }

    protected function tearDown(): void
    {
        ini_set('serialize_precision', $this->precision);
    }

    /**
     * @dataProvider settings
     */
    public function testFloatsAreTheShortestThatReadBack(string $precision): void
    {
        ini_set('serialize_precision', $precision);
        self::assertSame('0.1', Number::text(0.1));
        self::assertSame('19.99', Number::text(19.99));
        self::assertSame('0.30000000000000004', Number::text(0.1 + 0.2));
        self::assertSame('20', Number::text(20.0));
        self::assertSame('-0.5', Number::text(-0.5));
        self::assertSame('7', Number::text(7));
        foreach ([1 / 3, 1e22, 1e-7, 5e-324, PHP_FLOAT_MAX, 123456789.123456789, 2 ** 53 + 2.0, 1e100] as $value) {
            self::assertSame($value, (float) Number::text($value));
            self::assertSame($value, (float) json_decode('[' . Json::encode($value) . ']')[0]);
        }
        self::assertSame('[0.30000000000000004,0.3,1.0005,-0.5,999999999.9999]', Json::encode([0.1 + 0.2, 0.3, 1.0005, -0.5, 999999999.9999]));
        self::assertSame('[-12.52,-1.0005,-999999999.9999,-0.30000000000000004]', Json::encode([-12.52, -1.0005, -999999999.9999, -0.1 - 0.2]));
        for ($ten = 1; $ten < 2_000_000_000; $ten = $ten * 3 + 1) {
            foreach ([$ten / 10_000.0, -$ten / 100.0, $ten / 10_000.0 + 1e-12, $ten / 7.0] as $value) {
                self::assertSame($value, (float) json_decode(Json::encode([$value]))[0]);
            }
        }
        self::assertSame('{"total":23.9,"list":[1.1,2]}', Json::encode(['total' => 23.9, 'list' => [1.1, 2.0]]));
    }

    public static function settings(): iterable
    {
        return [['-1'], ['14'], ['17'], ['5']];
    }

    public function testMultiplesAllowForTheErrorOfBinaryFractions(): void
    {
        self::assertTrue(Number::isMultiple(0.3, 0.1));
        self::assertTrue(Number::isMultiple(19.99, 0.01));
        self::assertTrue(Number::isMultiple(4.35, 0.01));
        self::assertTrue(Number::isMultiple(-7.5, 2.5));
        self::assertTrue(Number::isMultiple(0, 3));
        self::assertTrue(Number::isMultiple(12, 4));
        self::assertFalse(Number::isMultiple(19.995, 0.01));
        self::assertFalse(Number::isMultiple(7, 2));
        self::assertFalse(Number::isMultiple(1e308, 1e-10));
        self::assertFalse(Number::isMultiple(35, 1.5));
    }

    public function testOnlyIntegersThatAllClientsReadAlikeIdentify(): void
    {
        self::assertSame('42', Number::safeText(42));
        self::assertSame('42', Number::safeText(42.0));
        self::assertSame('-9007199254740991', Number::safeText(-9007199254740991));
        foreach ([1.5, '42', null, true, NAN, INF, 9007199254740992, PHP_INT_MIN, 1e300, []] as $value) {
            self::assertNull(Number::safeText($value));
        }
    }
}
