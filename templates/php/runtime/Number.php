<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * Numbers as JSON has them.
 */
class Number
{
    /**
     * Whether a value is a multiple of another, but for the error that binary fractions bring.
     *
     * That error is four units of the last place.
     *
     * @param int|float $value
     * @param int|float $divisor
     */
    public static function isMultiple(int|float $value, int|float $divisor): bool
    {
        $quotient = \abs((float) $value / (float) $divisor);
        if (!\is_finite($quotient)) {
            return false;
        }
        $above = $quotient - \floor($quotient);
        return \min($above, 1.0 - $above) <= 4 * \PHP_FLOAT_EPSILON * $quotient;
    }

    /**
     * A finite number as JSON text, whatever the ini settings say.
     *
     * It is the shortest of 15, 16 and 17 digits that reads back equal. `precision` and `serialize_precision` don't
     * count.
     *
     * @param int|float $value
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
     *
     * @param mixed $value
     */
    public static function safeText(mixed $value): ?string
    {
        $whole = \is_int($value) || (\is_float($value) && \floor($value) === $value);
        return $whole && \abs($value) <= 9007199254740991 ? \sprintf('%d', $value) : null;
    }
}
