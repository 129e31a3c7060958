<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

/**
 * The header by which a server says when to come again.
 */
class RetryAfter
{
    public const LONGEST = 300_000;

    /**
     * The wait that a header asks for, at most LONGEST; null where it says nothing that can be read.
     *
     * @param string $header seconds or an HTTP date
     * @param int $now milliseconds since 1970
     * @return int|null milliseconds
     */
    public function milliseconds(string $header, int $now): ?int
    {
        $text = trim($header);
        if ($text === '') {
            return null;
        }
        if (ctype_digit($text)) {
            return min(self::LONGEST, (int) substr($text, 0, 9) * 1000);
        }
        foreach (['D, d M Y H:i:s T', 'l, d-M-y H:i:s T', 'D M j H:i:s Y'] as $format) {
            $moment = \DateTimeImmutable::createFromFormat($format, $text, new \DateTimeZone('UTC'));
            if ($moment !== false) {
                return max(0, min(self::LONGEST, $moment->getTimestamp() * 1000 - $now));
            }
        }
        return null;
    }
}
