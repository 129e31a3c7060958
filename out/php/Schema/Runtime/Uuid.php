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
        return self::format(\substr(\hash('sha1', $bytes . $name, true), 0, 16), 5);
    }

    /**
     * Version 4.
     */
    public static function random(): string
    {
        return self::format(\random_bytes(16), 4);
    }

    /**
     * Sixteen bytes as a UUID of a version.
     *
     * @param string $bytes
     * @param int $version
     */
    private static function format(string $bytes, int $version): string
    {
        // phpcs:disable Magento2.Functions.DiscouragedFunction -- the version's and variant's bits are set in single bytes
        $bytes[6] = \chr(\ord($bytes[6]) & 0x0f | $version << 4);
        $bytes[8] = \chr(\ord($bytes[8]) & 0x3f | 0x80);
        // phpcs:enable
        $hex = \bin2hex($bytes);
        return \substr($hex, 0, 8) . '-' . \substr($hex, 8, 4) . '-' . \substr($hex, 12, 4) . '-' . \substr($hex, 16, 4)
            . '-' . \substr($hex, 20);
    }
}
