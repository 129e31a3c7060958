<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Remembers by how much lines of carts change in a request, until the database has taken it.
 *
 * Magento tells of an addition before anything is stored, tells of quantities many times, and takes a line away that
 * turns out wrong while it is being added. So what counts is the quantity before the first word of a line and the one
 * that was stored in the end. A line that never gets stored leaves no trace.
 */
class CartBuffer
{
    /** @var \WeakMap<object,float> quantity before, by line */
    private \WeakMap $before;

    /** @var \WeakMap<object,float> quantity that was stored, by line */
    private \WeakMap $after;

    /** @var \WeakMap<object,float> quantity of lines whose change was told */
    private \WeakMap $known;

    /**
     * Nothing is remembered yet.
     */
    public function __construct()
    {
        $this->before = new \WeakMap();
        $this->after = new \WeakMap();
        $this->known = new \WeakMap();
    }

    /**
     * A line is being changed.
     *
     * @param object $line
     * @param float $before its quantity in the database; 0 for a new one
     * @return void
     */
    public function touched(object $line, float $before): void
    {
        $this->before[$line] ??= $this->known[$line] ?? $before;
    }

    /**
     * A line was stored. One that nobody touched came from elsewhere: from another cart, for instance.
     *
     * @param object $line
     * @param float $quantity
     * @return void
     */
    public function stored(object $line, float $quantity): void
    {
        if (isset($this->before[$line])) {
            $this->after[$line] = $quantity;
        }
    }

    /**
     * A line's quantity changed without anybody putting something into the cart or taking it out.
     *
     * @param object $line
     * @param float $quantity
     * @return void
     */
    public function settled(object $line, float $quantity): void
    {
        unset($this->before[$line], $this->after[$line]);
        $this->known[$line] = $quantity;
    }

    /**
     * What has changed for good, and is forgotten with that.
     *
     * @param callable $isMeant says of a line whether it is asked for
     * @return array<int,array{0:object,1:float}> lines, each with what came to it (negative: what went)
     */
    public function changes(callable $isMeant): array
    {
        $lines = [];
        foreach ($this->after as $line => $quantity) {
            if ($isMeant($line)) {
                $lines[] = [$line, $quantity];
            }
        }
        $changes = [];
        foreach ($lines as [$line, $quantity]) {
            $change = round($quantity - $this->before[$line], 4);
            $this->settled($line, $quantity);
            if ($change !== 0.0) {
                $changes[] = [$line, $change];
            }
        }
        return $changes;
    }

    /**
     * Forgets what was begun and never stored: the request is over.
     *
     * @return void
     */
    public function drop(): void
    {
        $this->before = new \WeakMap();
        $this->after = new \WeakMap();
    }
}
