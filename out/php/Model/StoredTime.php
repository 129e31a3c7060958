<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Times as Magento stores them: UTC without a zone, to the second.
 */
class StoredTime
{
    private const FORMAT = 'Y-m-d H:i:s';

    /**
     * Milliseconds since 1970.
     *
     * @param string|null $stored
     * @return int|null null where it is no time
     */
    public function milliseconds(?string $stored): ?int
    {
        $time = $this->parsed($stored);
        return $time === null ? null : $time->getTimestamp() * 1000;
    }

    /**
     * A date-time as messages have it: `2026-11-23T10:00:00Z`.
     *
     * @param string|null $stored
     * @return string|null null where it is no time
     */
    public function text(?string $stored): ?string
    {
        return $this->parsed($stored)?->format('Y-m-d\TH:i:s\Z');
    }

    /**
     * A time; null where the text is none.
     *
     * @param string|null $stored
     * @return \DateTimeImmutable|null
     */
    private function parsed(?string $stored): ?\DateTimeImmutable
    {
        $time = \DateTimeImmutable::createFromFormat(self::FORMAT, (string) $stored, new \DateTimeZone('UTC'));
        return $time ?: null;
    }
}
