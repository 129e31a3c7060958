<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

/**
 * The calls that this shop keeps on their way to Segment.
 *
 * @api
 */
interface OutboxRepositoryInterface
{
    /**
     * How many there are by status: new, ready, sent, dead, dropped.
     *
     * @return array<string,int>
     */
    public function counts(): array;

    /**
     * How long the oldest waiting one waits.
     *
     * @return int milliseconds; 0 where none waits
     */
    public function oldestWaiting(): int;

    /**
     * Puts failed ones back among those that wait, under the messageIds they have.
     *
     * @param int[] $ids none for all
     * @return int how many
     */
    public function replay(int ...$ids): int;

    /**
     * Lets those that wait for their next try be tried at once.
     *
     * @return int how many
     */
    public function retry(): int;
}
