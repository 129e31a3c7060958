<?php

// SPDX-License-Identifier: 0BSD

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
     */
    public static function derive(string $namespace, string $name): string
    {
        $bytes = (string) \hex2bin(\str_replace('-', '', $namespace));
        return self::format(\substr(\sha1($bytes . $name, true), 0, 16), 5);
    }

    /**
     * Version 4.
     */
    public static function random(): string
    {
        return self::format(\random_bytes(16), 4);
    }

    private static function format(string $bytes, int $version): string
    {
        $bytes[6] = \chr(\ord($bytes[6]) & 0x0f | $version << 4);
        $bytes[8] = \chr(\ord($bytes[8]) & 0x3f | 0x80);
        return \vsprintf('%s%s-%s-%s-%s-%s%s%s', \str_split(\bin2hex($bytes), 4));
    }
}
