<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * Messages as JSON text, independent of `serialize_precision` (14 inside Magento, which changes amounts).
 */
class Json
{
    private const FLAGS = \JSON_UNESCAPED_SLASHES | \JSON_THROW_ON_ERROR;

    /** As few digits as read back equal */
    private const SHORTEST = '-1';

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
        if (\is_object($value) ? !self::isPlain([$value]) : \is_array($value) && !self::isPlain($value)) {
            throw new \JsonException('A message holds only what JSON has.');
        }
        // phpcs:ignore Magento2.Functions.DiscouragedFunction -- json_encode() takes it from nowhere else; put back below
        $precision = \ini_set('serialize_precision', self::SHORTEST);
        if ($precision === self::SHORTEST || $precision === false) {
            return \json_encode($value, self::FLAGS);
        }
        try {
            return \json_encode($value, self::FLAGS);
        } finally {
            // phpcs:ignore Magento2.Functions.DiscouragedFunction
            \ini_set('serialize_precision', $precision);
        }
    }

    /**
     * Whether the objects in an array are stdClass alone.
     *
     * @param array<array-key,mixed> $values
     */
    private static function isPlain(array $values): bool
    {
        foreach ($values as $value) {
            if (\is_array($value)) {
                if (!self::isPlain($value)) {
                    return false;
                }
            } elseif (\is_object($value) && !($value instanceof \stdClass && self::isPlain((array) $value))) {
                return false;
            }
        }
        return true;
    }
}
