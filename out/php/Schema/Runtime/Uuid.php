<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * UUIDs of RFC 4122.
 */
class Uuid
{
    /**
     * Version 5: the same namespace and name give the same UUID.
     *
     * @param string $namespace a UUID
     * @param string $name
     */
    public static function derive(string $namespace, string $name): string
    {
        $bytes = (string) \hex2bin(\str_replace('-', '', $namespace));
        return self::format(\hash('sha1', $bytes . $name), '5');
    }

    /**
     * Version 4.
     */
    public static function random(): string
    {
        return self::format(\bin2hex(\random_bytes(16)), '4');
    }

    /**
     * Hexadecimal digits, of which the first 32 count, as a UUID of a version.
     *
     * @param string $hex
     * @param string $version
     */
    private static function format(string $hex, string $version): string
    {
        $variant = '89ab'[\hexdec($hex[16]) & 3];
        return \substr($hex, 0, 8) . '-' . \substr($hex, 8, 4) . "-$version" . \substr($hex, 13, 3)
            . "-$variant" . \substr($hex, 17, 3) . '-' . \substr($hex, 20, 12);
    }
}
