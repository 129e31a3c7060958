<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Messages as JSON text, independent of `serialize_precision` (14 inside Magento, which changes amounts).
 */
class Json
{
    private const FLAGS = \JSON_UNESCAPED_SLASHES | \JSON_THROW_ON_ERROR;

    /** Settings of `serialize_precision`: as few digits as read back equal, and Magento's, enough for amounts */
    private const SHORTEST = '-1';
    private const FOURTEEN = '14';

    /** Amounts have four decimals at most, and no more than nine digits before them: thirteen of those fourteen */
    private const DECIMALS = 10_000.0;
    private const LARGEST = 1_000_000_000.0;

    /**
     * Whether a float is an amount.
     *
     * Of those, as of all floats nearest to a number with so few digits, fourteen digits are all.
     *
     * @param float $value
     */
    public static function isAmount(float $value): bool
    {
        return $value < self::LARGEST && $value > -self::LARGEST
            && (int) ($value * self::DECIMALS + ($value < 0 ? -0.5 : 0.5)) / self::DECIMALS === $value;
    }

    /**
     * A value as JSON text.
     *
     * A list is an array, any other array and stdClass an object. Non-ASCII text is escaped, so that any column can
     * hold it.
     *
     * @param mixed $value made of null, booleans, finite numbers, UTF-8 strings, arrays and stdClass
     * @param bool $isPlain whether it is known to hold no object of another class, and no float that is no amount
     * @throws \JsonException where the value is made of anything else
     */
    public static function encode(mixed $value, bool $isPlain = false): string
    {
        // PHP's own printer, where it prints the same.
        $precision = \ini_get('serialize_precision');
        $isExact = $precision === self::SHORTEST;
        return ($isExact || $precision === self::FOURTEEN) && ($isPlain || self::isPlain([$value], $isExact))
            ? \json_encode($value, self::FLAGS)
            : self::text($value);
    }

    /**
     * JSON text whose characters are themselves, as far as three bytes hold them: older tables of Magento have no more.
     *
     * A message is as long as other clients' are, by Segment's measure.
     *
     * @param string $json as `encode` gives it
     */
    public static function compact(string $json): string
    {
        if (!\str_contains($json, '\u')) {
            return $json;
        }
        // Any other escape is passed over as a whole, so that a backslash of the text never begins one.
        return (string) \preg_replace_callback(
            '/\\\\(?:u(?!00[0-7]|d[89a-f])([0-9a-f]{4})|.)/',
            static fn (array $found): string => isset($found[1]) ? \mb_chr((int) \hexdec($found[1])) : $found[0],
            $json
        );
    }

    /**
     * Whether a value holds neither objects of other classes nor, unless any is exact, floats that are no amounts.
     *
     * @param array<array-key,mixed> $values
     * @param bool $isExact
     */
    private static function isPlain(array $values, bool $isExact): bool
    {
        foreach ($values as $value) {
            if (\is_string($value)) {
                continue;
            }
            if (\is_float($value)) {
                if (!$isExact && !self::isAmount($value)) {
                    return false;
                }
            } elseif (\is_array($value)) {
                if (!self::isPlain($value, $isExact)) {
                    return false;
                }
            } elseif (\is_object($value)) {
                if (!$value instanceof \stdClass || !self::isPlain((array) $value, $isExact)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A value as JSON text, whatever PHP's settings.
     *
     * @param mixed $value
     * @throws \JsonException
     */
    private static function text(mixed $value): string
    {
        if (\is_string($value)) {
            return \json_encode($value, self::FLAGS);
        }
        if (\is_int($value)) {
            return (string) $value;
        }
        if (\is_array($value)) {
            return \array_is_list($value) ? self::list($value) : self::members($value);
        }
        if ($value instanceof \stdClass) {
            return self::members((array) $value);
        }
        if (\is_float($value) && \is_finite($value)) {
            return Number::text($value);
        }
        if ($value === null || \is_bool($value)) {
            return $value === null ? 'null' : ($value ? 'true' : 'false');
        }
        throw new \JsonException('A message holds only what JSON has.');
    }

    /**
     * A list as a JSON array.
     *
     * @param list<mixed> $items
     */
    private static function list(array $items): string
    {
        $text = '';
        foreach ($items as $item) {
            $text .= ',' . self::text($item);
        }
        return '[' . \substr($text, 1) . ']';
    }

    /**
     * Members as a JSON object.
     *
     * @param array<array-key,mixed> $members
     */
    private static function members(array $members): string
    {
        $text = '';
        foreach ($members as $name => $member) {
            $text .= ',' . \json_encode((string) $name, self::FLAGS) . ':' . self::text($member);
        }
        return '{' . \substr($text, 1) . '}';
    }
}
