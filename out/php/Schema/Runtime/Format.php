<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * The asserted formats, each by the one grammar that all clients follow. ASCII only; the whole string must match.
 */
class Format
{
    private const LONGEST = 10000;

    /** What most URLs look like. Not all: where it doesn't match, `uri` is asked. */
    public const PLAIN_URL = '/\Ahttps?:\/\/[A-Za-z0-9.-]++(?:\/[A-Za-z0-9._~!$&\'()*+,;=:@\/-]*+)?+'
        . '(?:\?[A-Za-z0-9._~!$&\'()*+,;=:@\/?-]*+)?+\z/';

    private const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';

    private const IPV4 = self::BYTE . '(?:\.' . self::BYTE . '){3}';

    private const DATE = '([0-9]{4})-([0-9]{2})-([0-9]{2})';

    private const DATE_TIME = '/\A' . self::DATE . '[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?'
        . '(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))\z/';

    private const ATOM = '[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-]++';

    private const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+';

    private const EMAIL = '/\A(' . self::ATOM . '(?:\.' . self::ATOM . ')*+'
        . '|"(?:[ !#-\[\]-~]|\x5c[ -~])*+")@'
        . '(?:(?<domain>' . self::LABEL . '(?:\.' . self::LABEL . ')*+)|\[' . self::IPV4 . '\]'
        . '|\[[Ii][Pp][Vv]6:(?<address>[0-9A-Fa-f:.]++)\])\z/';

    private const PCHAR = '(?:[A-Za-z0-9._~!$&\'()*+,;=:@-]++|%[0-9A-Fa-f]{2})';

    private const URI = '/\A[A-Za-z][A-Za-z0-9+.-]*+:'
        . '(?:\/\/(?:(?:[A-Za-z0-9._~!$&\'()*+,;=:-]++|%[0-9A-Fa-f]{2})*+@)?+'
        . '(?:\[(?:(?<address>[0-9A-Fa-f:.]++)|[Vv][0-9A-Fa-f]++\.[A-Za-z0-9._~!$&\'()*+,;=:-]++)\]'
        . '|(?:[A-Za-z0-9._~!$&\'()*+,;=-]++|%[0-9A-Fa-f]{2})*+)(?::[0-9]*+)?+(?:\/' . self::PCHAR . '*+)*+'
        . '|\/?(?:' . self::PCHAR . '++(?:\/' . self::PCHAR . '*+)*+)?+)'
        . '(?:\?(?:' . self::PCHAR . '|[\/?])*+)?+(?:#(?:' . self::PCHAR . '|[\/?])*+)?+\z/';

    private const UUID = '/\A[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\z/';

    /**
     * Whether it is a date and time of RFC 3339, with offset.
     *
     * @param string $value
     */
    public static function dateTime(string $value): bool
    {
        if (\strlen($value) > self::LONGEST || \preg_match(self::DATE_TIME, $value, $parts) !== 1) {
            return false;
        }
        if (!self::isDay((int) $parts[1], (int) $parts[2], (int) $parts[3])) {
            return false;
        }
        if ($parts[6] !== '60') {
            return true;
        }
        $offset = isset($parts[7]) ? ((int) $parts[8] * 60 + (int) $parts[9]) * ($parts[7] === '-' ? -1 : 1) : 0;
        $minute = (int) $parts[4] * 60 + (int) $parts[5] - $offset;
        return ($minute + 2880) % 1440 === 1439;
    }

    /**
     * Whether it is a day, as 2026-11-23.
     *
     * @param string $value
     */
    public static function date(string $value): bool
    {
        return \strlen($value) === 10
            && \preg_match('/\A' . self::DATE . '\z/', $value, $parts) === 1
            && self::isDay((int) $parts[1], (int) $parts[2], (int) $parts[3]);
    }

    /**
     * Whether it is an e-mail address.
     *
     * @param string $value
     */
    public static function email(string $value): bool
    {
        if (\strlen($value) > self::LONGEST || \preg_match(self::EMAIL, $value, $parts) !== 1) {
            return false;
        }
        return \strlen($parts[1]) <= 64
            && \strlen($parts['domain'] ?? '') <= 253
            && (($parts['address'] ?? '') === '' || self::isIpv6($parts['address']));
    }

    /**
     * Whether it is an absolute URI.
     *
     * @param string $value
     */
    public static function uri(string $value): bool
    {
        return \strlen($value) <= self::LONGEST
            && \preg_match(self::URI, $value, $parts) === 1
            && (($parts['address'] ?? '') === '' || self::isIpv6($parts['address']));
    }

    /**
     * Whether it is a UUID of any version.
     *
     * @param string $value
     */
    public static function uuid(string $value): bool
    {
        return \strlen($value) === 36 && \preg_match(self::UUID, $value) === 1;
    }

    /**
     * A day of the Gregorian calendar, carried back to the year 0.
     *
     * @param int $year
     * @param int $month
     * @param int $day
     */
    private static function isDay(int $year, int $month, int $day): bool
    {
        if ($month < 1 || $month > 12 || $day < 1) {
            return false;
        }
        if ($month === 2) {
            $leap = $year % 4 === 0 && ($year % 100 !== 0 || $year % 400 === 0);
            return $day <= ($leap ? 29 : 28);
        }
        return $day <= ($month === 4 || $month === 6 || $month === 9 || $month === 11 ? 30 : 31);
    }

    /**
     * Whether it is an IPv6 address.
     *
     * @param string $text
     */
    private static function isIpv6(string $text): bool
    {
        $sides = \explode('::', $text);
        $last = \count($sides) - 1;
        $groups = 0;
        foreach ($sides as $index => $side) {
            $parts = $side === '' ? [] : \explode(':', $side);
            if ($index === $last && \preg_match('/\A' . self::IPV4 . '\z/', \end($parts) ?: '') === 1) {
                \array_pop($parts);
                $groups += 2;
            }
            foreach ($parts as $part) {
                if (\preg_match('/\A[0-9A-Fa-f]{1,4}\z/', $part) !== 1) {
                    return false;
                }
                ++$groups;
            }
        }
        return $last === 0 ? $groups === 8 : $last === 1 && $groups <= 7;
    }
}
