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

    /** Names that are remembered: a plan's, which come again with every message */
    private const NAMES = 1_000;

    /** @var array<array-key,string> names as they stand before their values */
    private static array $names = [];

    /**
     * A value as JSON text.
     *
     * A list is an array, any other array and stdClass an object. Non-ASCII text is escaped, so that any column can
     * hold it.
     *
     * @param mixed $value made of null, booleans, finite numbers, UTF-8 strings, arrays and stdClass
     * @throws \JsonException where the value is made of anything else
     */
    public static function encode(mixed $value): string
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
            $text .= ',' . self::encode($item);
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
            $text .= self::$names[$name] ?? self::name($name);
            $text .= \is_string($member) ? \json_encode($member, self::FLAGS) : self::encode($member);
        }
        return '{' . \substr($text, 1) . '}';
    }

    /**
     * A member's name as it stands before its value.
     *
     * @param int|string $name
     */
    private static function name(int|string $name): string
    {
        if (\count(self::$names) >= self::NAMES) {
            self::$names = [];
        }
        return self::$names[$name] = ',' . \json_encode((string) $name, self::FLAGS) . ':';
    }
}
