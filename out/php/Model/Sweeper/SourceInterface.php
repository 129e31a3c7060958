<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Acme\Tracking\Model\Occurrence;

/**
 * Finds in the shop's books what a trigger should have told of.
 */
interface SourceInterface
{
    /**
     * What was created in a span of time and happened, in the order of ids.
     *
     * @param int $from milliseconds since 1970
     * @param int $to the first moment that isn't meant
     * @param int $after id of the entity after which to begin; 0 for the first
     * @param int $most how many at most
     * @return array<int,Occurrence> by id of the entity
     */
    public function occurrences(int $from, int $to, int $after, int $most): array;

    /**
     * Whether what was created stays what it is, so that it needs be looked at once only.
     *
     * @return bool
     */
    public function isFinal(): bool;
}
