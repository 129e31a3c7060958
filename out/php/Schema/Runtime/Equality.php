<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Equality of JSON values: 1 equals 1.0, and objects are equal whatever the order of their members. The
 * empty array of a payload may be either and equals both; in the plan's values it is an array.
 */
class Equality
{
    /**
     * Whether a value equals one of the plan's.
     *
     * @param mixed $value the payload's
     * @param list<mixed> $values the plan's
     */
    public static function any(mixed $value, array $values): bool
    {
        foreach ($values as $other) {
            if (self::same($value, $other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two values are equal.
     *
     * @param mixed $one the payload's
     * @param mixed $other the plan's
     */
    public static function same(mixed $one, mixed $other): bool
    {
        if ((\is_int($one) || \is_float($one)) && (\is_int($other) || \is_float($other))) {
            return (float) $one === (float) $other;
        }
        if (!self::isStructure($one) || !self::isStructure($other)) {
            return $one === $other;
        }
        $left = (array) $one;
        $right = (array) $other;
        if (\count($left) !== \count($right)) {
            return false;
        }
        if ($left === []) {
            return $one === [] || $other instanceof \stdClass;
        }
        if ((\is_array($one) && \array_is_list($one)) !== (\is_array($other) && \array_is_list($other))) {
            return false;
        }
        foreach ($left as $name => $member) {
            if (!\array_key_exists($name, $right) || !self::same($member, $right[$name])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no two items are equal.
     *
     * @param list<mixed> $items representable in JSON
     */
    public static function distinct(array $items): bool
    {
        $seen = [];
        foreach ($items as $item) {
            $key = self::key($item);
            if (isset($seen[$key])) {
                return false;
            }
            $seen[$key] = true;
        }
        return true;
    }

    /**
     * Whether a value is an array or an object.
     *
     * @param mixed $value
     */
    private static function isStructure(mixed $value): bool
    {
        return \is_array($value) || $value instanceof \stdClass;
    }

    /**
     * The same text for equal values, and only for them.
     *
     * @param mixed $value
     */
    private static function key(mixed $value): string
    {
        if (\is_string($value)) {
            return 's' . \strlen($value) . ':' . $value;
        }
        if (\is_int($value) || \is_float($value)) {
            return 'n' . \sprintf('%.17e', (float) $value + 0.0);
        }
        if (!\is_array($value) && !$value instanceof \stdClass) {
            return $value === null ? 'z' : ($value === true ? 't' : 'f');
        }
        $members = (array) $value;
        $list = \is_array($value) && \array_is_list($value);
        if (!$list) {
            \ksort($members, \SORT_STRING);
        }
        $key = $list ? '[' : '{';
        foreach ($members as $name => $member) {
            $key .= ($list ? '' : self::key((string) $name)) . self::key($member) . ',';
        }
        return $key . ($list ? ']' : '}');
    }
}
