<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Sweeper;

use Trackwright\Module\Model\Occurrence;

/**
 * Finds in the shop's books what a trigger should have told of.
 */
interface SourceInterface
{
    /**
     * What happened in a span of time, in the order of ids.
     *
     * That is what was created in it, or changed last where what is told of comes after that.
     *
     * @param int $from milliseconds since 1970
     * @param int $to the first moment that isn't meant
     * @param int $after id of the entity after which to begin; 0 for the first
     * @param int $most how many entities are looked at
     * @param int $since what was created before isn't meant, in milliseconds since 1970
     * @return array<int,Occurrence|null> by id of each entity looked at; null where there is nothing to tell of it
     */
    public function occurrences(int $from, int $to, int $after, int $most, int $since = 0): array;
}
