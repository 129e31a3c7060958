<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Patterns of the plan, as PCRE with the flag `u`.
 */
class Pattern
{
    private const LONGEST = 10000;

    /**
     * Whether the pattern is found in the subject.
     *
     * Not where the subject is no UTF-8, has more than 10,000 code points, or where PCRE gives up.
     *
     * @param non-empty-string $pattern with delimiters and flags
     * @param string $subject
     */
    public static function matches(string $pattern, string $subject): bool
    {
        if (\strlen($subject) > self::LONGEST && \mb_strlen($subject, 'UTF-8') > self::LONGEST) {
            return false;
        }
        $matched = \preg_match($pattern, $subject);
        if ($matched === false && \preg_last_error() === \PREG_JIT_STACKLIMIT_ERROR) {
            // Compiled patterns run on a small stack of their own; interpreted ones don't.
            $matched = \preg_match($pattern[0] . '(*NO_JIT)' . \substr($pattern, 1), $subject);
        }
        return $matched === 1;
    }
}
