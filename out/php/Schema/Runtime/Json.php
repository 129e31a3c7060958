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
            return \json_encode($value, \JSON_UNESCAPED_SLASHES | \JSON_THROW_ON_ERROR);
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
        $texts = [];
        foreach ($items as $item) {
            $texts[] = self::encode($item);
        }
        return '[' . \implode(',', $texts) . ']';
    }

    /**
     * Members as a JSON object.
     *
     * @param array<array-key,mixed> $members
     */
    private static function members(array $members): string
    {
        $texts = [];
        foreach ($members as $name => $member) {
            $texts[] = self::encode((string) $name) . ':' . self::encode($member);
        }
        return '{' . \implode(',', $texts) . '}';
    }
}
