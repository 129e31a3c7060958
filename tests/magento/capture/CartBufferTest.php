<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\CartBuffer;

/**
 * Lines of carts in one request, and by how much they changed.
 */
class CartBufferTest extends TestCase
{
    private CartBuffer $buffer;

    protected function setUp(): void
    {
        $this->buffer = new CartBuffer();
    }

    /**
     * @return list<float>
     */
    private function changes(object ...$lines): array
    {
        $isMeant = static fn (object $line): bool => $lines === [] || in_array($line, $lines, true);
        return array_column($this->buffer->changes($isMeant), 1);
    }

    public function testANewLineComesWhole(): void
    {
        $line = new \stdClass();
        $this->buffer->touched($line, 0.0);
        $this->buffer->touched($line, 0.0);
        $this->buffer->stored($line, 2.0);
        self::assertSame([2.0], $this->changes());
        self::assertSame([], $this->changes());
    }

    public function testMoreAndLessOfALine(): void
    {
        $line = new \stdClass();
        $this->buffer->touched($line, 2.0);
        $this->buffer->stored($line, 5.0);
        self::assertSame([3.0], $this->changes());
        $this->buffer->touched($line, 2.0); // Magento's own memory is of before the first save
        $this->buffer->stored($line, 1.0);
        self::assertSame([-4.0], $this->changes());
    }

    public function testALineThatIsNeverStoredLeavesNoTrace(): void
    {
        $refused = new \stdClass();
        $this->buffer->touched($refused, 3.0);
        self::assertSame([], $this->changes());
        $this->buffer->drop();
        $this->buffer->stored($refused, 3.0);
        self::assertSame([], $this->changes());
    }

    public function testAQuantityThatEndsWhereItBeganIsNoChange(): void
    {
        $line = new \stdClass();
        $this->buffer->touched($line, 2.5);
        $this->buffer->stored($line, 2.5);
        self::assertSame([], $this->changes());
    }

    public function testLinesOfAnotherCartWait(): void
    {
        [$mine, $other] = [(object) ['a' => 1], (object) ['a' => 2]];
        foreach ([$mine, $other] as $line) {
            $this->buffer->touched($line, 0.0);
            $this->buffer->stored($line, 1.0);
        }
        self::assertSame([1.0], $this->changes($mine));
        self::assertSame([1.0], $this->changes());
    }

    public function testCartsThatBecomeOneAddNothing(): void
    {
        [$found, $moved] = [(object) ['a' => 1], (object) ['a' => 2]];
        $this->buffer->touched($found, 1.0);
        $this->buffer->settled($found, 3.0);
        $this->buffer->stored($found, 3.0);
        $this->buffer->stored($moved, 4.0);
        self::assertSame([], $this->changes());
        $this->buffer->touched($found, 1.0);
        $this->buffer->stored($found, 4.0);
        self::assertSame([1.0], $this->changes());
    }
}
