<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Numbers as JSON has them.
 */
class Number
{
    /**
     * Whether value / divisor is an integer, but for the error that binary fractions bring (four units of the last
     * place).
     */
    public static function isMultiple(int|float $value, int|float $divisor): bool
    {
        $quotient = (float) $value / (float) $divisor;
        if (!\is_finite($quotient)) {
            return false;
        }
        $above = $quotient - \floor($quotient);
        return \min($above, 1.0 - $above) <= 4 * \PHP_FLOAT_EPSILON * \abs($quotient);
    }

    /**
     * A finite number as JSON text: the shortest of 15, 16 and 17 digits that reads back equal, whatever the ini
     * settings `precision` and `serialize_precision` say.
     */
    public static function text(int|float $value): string
    {
        if (\is_int($value)) {
            return (string) $value;
        }
        foreach (['%.15h', '%.16h'] as $format) {
            $text = \sprintf($format, $value);
            if ((float) $text === $value) {
                return $text;
            }
        }
        return \sprintf('%.17h', $value);
    }

    /**
     * The decimal digits of an integer that every client reads alike; null for any other value.
     */
    public static function safeText(mixed $value): ?string
    {
        $whole = \is_int($value) || (\is_float($value) && \floor($value) === $value);
        return $whole && \abs($value) <= 9007199254740991 ? \sprintf('%d', $value) : null;
    }
}
