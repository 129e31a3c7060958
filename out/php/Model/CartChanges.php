<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * By how much lines have just changed, for the values that say so.
 */
class CartChanges
{
    /** @var \WeakMap<object,float> */
    private \WeakMap $changes;

    /**
     * Nothing has changed yet.
     */
    public function __construct()
    {
        $this->changes = new \WeakMap();
    }

    /**
     * Notes a change.
     *
     * @param object $line
     * @param float $change
     * @return void
     */
    public function note(object $line, float $change): void
    {
        $this->changes[$line] = $change;
    }

    /**
     * How many came or went, always positive; 0 where nothing is known.
     *
     * @param object $line
     * @return float
     */
    public function of(object $line): float
    {
        return abs($this->changes[$line] ?? 0.0);
    }
}
