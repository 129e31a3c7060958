<?php

declare(strict_types=1);

namespace Trackwright\Tests\Runtime;

use PHPUnit\Framework\TestCase;
use Trackwright\Runtime\Findings;
use Trackwright\Runtime\Members;
use Trackwright\Runtime\Pattern;
use Trackwright\Runtime\Uuid;
use Trackwright\Runtime\Violation;

class FindingsTest extends TestCase
{
    public function testARuleIsReportedOnceAPath(): void
    {
        $found = new Findings('track', 'X');
        $found->add('/a', 'type', 'must be a string');
        $found->add('/a', 'type', 'must be a number');
        $found->add('/a', 'minimum', 'must be at least 1', 'warning');
        self::assertSame(
            '[{"call":"track","name":"X","path":"/a","rule":"type","message":"must be a string","severity":"error"},'
            . '{"call":"track","name":"X","path":"/a","rule":"minimum","message":"must be at least 1","severity":"warning"}]',
            json_encode($found->violations(), JSON_UNESCAPED_SLASHES)
        );
        self::assertTrue($found->failed());
    }

    public function testAWarningIsNoFailure(): void
    {
        $found = new Findings();
        $found->add('/a', 'unplanned_property', 'is not in the plan', 'warning');
        self::assertFalse($found->failed());
        self::assertFalse($found->probe()->failed());
    }

    public function testTheHundredAndFirstSaysThatThereAreMore(): void
    {
        $found = new Findings('track', 'X');
        for ($index = 0; $index < 100; ++$index) {
            $found->add('/' . $index, 'type', 'm');
        }
        self::assertCount(100, $found->violations());
        self::assertFalse($found->full());
        $found->add('/5', 'type', 'm');
        self::assertCount(100, $found->violations());
        $found->add('/x', 'type', 'm');
        $found->add('/y', 'type', 'm');
        $found->add('', 'too_many', 'm');
        self::assertCount(101, $found->violations());
        $last = $found->violations()[100];
        self::assertEquals(new Violation('track', 'X', '', 'too_many', 'has more than 100 violations'), $last);
        self::assertTrue($found->full());
    }

    public function testAWalkReportsEverythingThatJsonCannotCarry(): void
    {
        $cycle = new \stdClass();
        $cycle->me = $cycle;
        $list = [];
        $list[0] = &$list;
        $value = (object) [
            'fine' => ['a' => [1, 1.5, 'é', null, true], 'b' => new \stdClass()],
            'x/y' => NAN,
            'z~' => [INF, "\xff", "\xed\xa0\x80", static fn (): int => 1],
            'date' => new \DateTimeImmutable(),
            'cycle' => $cycle,
            5 => STDERR,
        ];
        $found = new Findings();
        self::assertFalse($found->walk($value, '/p', 'm'));
        self::assertSame(
            ['/p/x~1y', '/p/z~0/0', '/p/z~0/1', '/p/z~0/2', '/p/z~0/3', '/p/date', '/p/cycle/me', '/p/5'],
            array_map(static fn (Violation $one): string => $one->path, $found->violations())
        );
        self::assertFalse((new Findings())->walk($list, '/p', 'm'));
        self::assertTrue((new Findings())->walk([$value->fine, $value->fine], '/p', 'm'));
        $twice = new \stdClass();
        self::assertTrue((new Findings())->walk([$twice, $twice], '/p', 'm'));
        self::assertFalse((new Findings())->walk(["\xff" => 1], '/p', 'm'));
    }

    public function testAnArrayThatHoldsItselfTwiceIsNoTrap(): void
    {
        $list = [];
        $list[0] = &$list;
        $list[1] = &$list;
        $found = new Findings();
        self::assertFalse($found->walk($list, '/p', 'm'));
        self::assertTrue($found->full());
    }

    public function testNestingHasALimit(): void
    {
        $nested = static function (int $levels): array {
            $value = [];
            while (--$levels > 0) {
                $value = [$value];
            }
            return $value;
        };
        self::assertTrue((new Findings())->walk($nested(513), '', 'm'));
        self::assertFalse((new Findings())->walk($nested(514), '', 'm'));
    }

    public function testTextThatIsNoUtf8IsNoString(): void
    {
        $found = new Findings();
        $found->refuse("\xff", '/a', 'enum', 'must be one of ["a"]', 'must be a string');
        $found->refuse('b', '/b', 'enum', 'must be one of ["a"]', 'must be a string');
        $found->mismatch("\xff", '/^a$/u', '/c', 'must match ^a$', 'must be a string');
        $found->mismatch('a', '/^a$/u', '/d', 'must match ^a$', 'must be a string');
        $found->mismatch('b', '/^a$/u', '/e', 'must match ^a$', 'must be a string');
        self::assertSame(
            ['/a type', '/b enum', '/c type', '/e pattern'],
            array_map(static fn (Violation $one): string => $one->path . ' ' . $one->rule, $found->violations())
        );
    }

    public function testPatternsGiveUpRatherThanPass(): void
    {
        self::assertTrue(Pattern::matches('/^(a|b)*\z/u', str_repeat('ab', 5000)));
        self::assertFalse(Pattern::matches('/^a*\z/u', str_repeat('a', 10001)));
        self::assertTrue(Pattern::matches('/^ä*\z/u', str_repeat('ä', 10000)));
        self::assertFalse(Pattern::matches('/^ä*\z/u', str_repeat('ä', 10001)));
        self::assertFalse(Pattern::matches('/^(a+)+b\z/u', str_repeat('a', 5000)));
        self::assertFalse(Pattern::matches('/a/u', "a\xff"));
    }

    public function testMembersComeByCodePointAsText(): void
    {
        $members = ['b' => 1, 10 => 2, 9 => 3, '😀' => 4, "\u{ffee}" => 5, 'a/~' => 6, 'known' => 7, 'xy' => 8];
        self::assertSame(
            [['/10', 2], ['/9', 3], ['/a~1~0', 6], ['/b', 1], ["/\u{ffee}", 5], ['/😀', 4]],
            Members::others($members, ['known' => true], ['/^x/u'])
        );
        self::assertSame([['/10', 2], ['/9', 3]], Members::matching($members, '/^[0-9]+\z/u'));
        self::assertTrue(mb_check_encoding(Members::pointer("a\xff"), 'UTF-8'));
    }

    public function testIdsAreDerived(): void
    {
        self::assertSame(
            'ec91d275-d8c0-5f88-ad52-000fdf524b86',
            Uuid::derive('6ba7b811-9dad-11d1-80b4-00c04fd430c8', '["Order Completed","000000123é/\"' . "\u{2028}" . '"]')
        );
        self::assertMatchesRegularExpression('/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/', Uuid::random());
        self::assertNotSame(Uuid::random(), Uuid::random());
    }
}
