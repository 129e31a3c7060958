<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Remembers in which state orders were last seen.
 *
 * Magento doesn't tell: the instance that placed an order has no original data, however often it is saved, and a loaded
 * one keeps that of its load. What is remembered goes when the order's instance goes, so nothing outlives a request.
 * Each trigger has a memory of its own.
 */
class OrderStates
{
    /** @var \WeakMap<object, Change> last step by instance */
    private \WeakMap $steps;

    /** @var \WeakMap<object, string> order id by instance */
    private \WeakMap $ids;

    /**
     * Nothing is remembered yet.
     */
    public function __construct()
    {
        $this->steps = new \WeakMap();
        $this->ids = new \WeakMap();
    }

    /**
     * The step that an order has taken since it was last seen.
     *
     * @param object $order the instance that was saved
     * @param string $id
     * @param array<string,mixed>|null $loaded what was loaded of it (state, status); null for a new order
     * @param array<string,mixed> $saved what is stored now: state, status, updated_at
     * @return Change|null null where state and status are what they were
     */
    public function step(object $order, string $id, ?array $loaded, array $saved): ?Change
    {
        $last = $this->steps[$order] ?? null;
        if ($last !== null) {
            [$state, $status] = [$last->getToState(), $last->getToStatus()];
        } else {
            [$state, $status] = [$this->text($loaded, 'state'), $this->text($loaded, 'status')];
        }
        $isFirst = $last === null && $loaded === null;
        $to = [$this->text($saved, 'state'), $this->text($saved, 'status')];
        if (!$isFirst && [$state, $status] === $to) {
            return null;
        }
        $step = new Change($isFirst ? null : (string) $state, $to[0], $status, $to[1], (string) $saved['updated_at']);
        $known = $this->isKnown($order, $id, $step);
        $this->steps[$order] = $step;
        $this->ids[$order] = $id;
        return $known ? null : $step;
    }

    /**
     * Whether another instance of the same order has just taken the same step.
     *
     * @param object $order
     * @param string $id
     * @param Change $step
     * @return bool
     */
    private function isKnown(object $order, string $id, Change $step): bool
    {
        foreach ($this->steps as $other => $last) {
            $isSame = $other !== $order && $this->ids[$other] === $id
                && $last->getToState() === $step->getToState()
                && $last->getToStatus() === $step->getToStatus();
            if ($isSame) {
                return true;
            }
        }
        return false;
    }

    /**
     * A member as text.
     *
     * @param array<string,mixed>|null $members
     * @param string $name
     * @return string|null
     */
    private function text(?array $members, string $name): ?string
    {
        return isset($members[$name]) ? (string) $members[$name] : null;
    }
}
