<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * An order's step from one state to another.
 */
class Change
{
    /**
     * @param string|null $fromState null for a new order
     * @param string|null $toState
     * @param string|null $fromStatus
     * @param string|null $toStatus
     * @param string $at when it was stored: `Y-m-d H:i:s`, UTC
     */
    public function __construct(
        private readonly ?string $fromState,
        private readonly ?string $toState,
        private readonly ?string $fromStatus,
        private readonly ?string $toStatus,
        private readonly string $at
    ) {
    }

    /**
     * Whether the order was placed with it.
     *
     * @return bool
     */
    public function isFirst(): bool
    {
        return $this->fromState === null;
    }

    /**
     * The state before.
     *
     * @return string|null
     */
    public function getFromState(): ?string
    {
        return $this->fromState;
    }

    /**
     * The state since.
     *
     * @return string|null
     */
    public function getToState(): ?string
    {
        return $this->toState;
    }

    /**
     * The status before, by its code.
     *
     * @return string|null
     */
    public function getFromStatus(): ?string
    {
        return $this->fromStatus;
    }

    /**
     * The status since, by its code.
     *
     * @return string|null
     */
    public function getToStatus(): ?string
    {
        return $this->toStatus;
    }

    /**
     * What tells this step from every other of the order: `new>processing@2026-11-23T10:00:00Z`.
     *
     * @return string
     */
    public function getRevision(): string
    {
        $step = $this->fromState === $this->toState
            ? $this->fromStatus . '>' . $this->toStatus
            : $this->fromState . '>' . $this->toState;
        return $step . '@' . str_replace(' ', 'T', $this->at) . 'Z';
    }
}
