<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Clock;

/**
 * A clock that a test sets. Waiting moves it.
 */
class Hours extends Clock
{
    public int $waited = 0;

    public function __construct(public int $now = 1_790_000_000_000)
    {
    }

    public function now(): int
    {
        return $this->now;
    }

    public function pause(int $milliseconds): void
    {
        $this->now += max(0, $milliseconds);
        $this->waited += max(0, $milliseconds);
    }
}
