<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * The members of an object whose names the plan doesn't list. PHP turns integer-like keys of arrays into integers;
 * here names are strings again.
 */
class Members
{
    /**
     * A member's name as one segment of a JSON Pointer.
     *
     * @param string $name
     */
    public static function pointer(string $name): string
    {
        if (!\mb_check_encoding($name, 'UTF-8')) {
            $name = \mb_scrub($name, 'UTF-8');
        }
        return '/' . \strtr($name, ['~' => '~0', '/' => '~1']);
    }

    /**
     * The members that are neither known nor match a pattern, by code point order of names.
     *
     * Each as pointer segment and value.
     *
     * @param array<array-key,mixed> $members
     * @param array<array-key,true> $known
     * @param list<non-empty-string> $patterns
     * @return list<array{string,mixed}>
     */
    public static function others(array $members, array $known, array $patterns = []): array
    {
        $others = \array_diff_key($members, $known);
        foreach ($others as $name => $unused) {
            foreach ($patterns as $pattern) {
                if (Pattern::matches($pattern, (string) $name)) {
                    unset($others[$name]);
                    break;
                }
            }
        }
        return self::sorted($others);
    }

    /**
     * The members whose name matches, by code point order of names.
     *
     * Each as pointer segment and value.
     *
     * @param array<array-key,mixed> $members
     * @param non-empty-string $pattern
     * @return list<array{string,mixed}>
     */
    public static function matching(array $members, string $pattern): array
    {
        foreach ($members as $name => $unused) {
            if (!Pattern::matches($pattern, (string) $name)) {
                unset($members[$name]);
            }
        }
        return self::sorted($members);
    }

    /**
     * Pointer segments and values, by code point order of names.
     *
     * @param array<array-key,mixed> $members
     * @return list<array{string,mixed}>
     */
    private static function sorted(array $members): array
    {
        \ksort($members, \SORT_STRING);
        $list = [];
        foreach ($members as $name => $value) {
            $list[] = [self::pointer((string) $name), $value];
        }
        return $list;
    }
}
