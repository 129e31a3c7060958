<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config;

use Acme\Tracking\Model\Config;

/**
 * How the outbox is emptied. These settings hold for the whole installation.
 */
class Delivery
{
    public const REPORT = 'report';
    public const OFF = 'off';
    public const DROP = 'drop';

    private const LEASE = 90_000;
    private const MARGIN = 15_000;
    private const WORKING = 60_000;
    private const SETTLING = 5;

    /**
     * @param Config $config
     */
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Messages in one request at most. Segment's limit is 500 kB a batch, which is kept besides.
     *
     * @return int
     */
    public function batchSize(): int
    {
        return $this->config->number('delivery/batch_size', 1, 1000);
    }

    /**
     * How long a message is tried before it is given up.
     *
     * @return int days
     */
    public function giveUpDays(): int
    {
        return $this->config->number('delivery/give_up_days', 1, 365);
    }

    /**
     * What becomes of a call that breaks the plan: it is reported and sent, dropped, or not looked at.
     *
     * @return string one of the constants
     */
    public function onViolation(): string
    {
        return $this->config->shopText('delivery/on_violation');
    }

    /**
     * Whether cron calls workers through Magento's message queue instead of sending itself.
     *
     * @return bool
     */
    public function usesQueue(): bool
    {
        return $this->config->shopText('delivery/queue') === '1';
    }

    /**
     * How long a connection may take to be made.
     *
     * @return int seconds
     */
    public function connectTimeout(): int
    {
        return $this->config->number('delivery/connect_timeout', 1, 30);
    }

    /**
     * How long a whole request may take.
     *
     * @return int seconds
     */
    public function timeout(): int
    {
        return $this->config->number('delivery/timeout', 1, 120);
    }

    /**
     * How much of a worker's lease must be left to begin with a request: it ends within the lease, and is settled.
     *
     * @return int milliseconds
     */
    public function margin(): int
    {
        return max(self::MARGIN, ($this->timeout() + self::SETTLING) * 1000);
    }

    /**
     * For how long a worker holds what it takes: some requests fit in, however long each may take.
     *
     * @return int milliseconds
     */
    public function lease(): int
    {
        return max(self::LEASE, $this->margin() + self::WORKING);
    }

    /**
     * How long sent and dropped messages are remembered. Never less than the sweep looks back.
     *
     * @return int days
     */
    public function retentionDays(): int
    {
        return $this->config->number('delivery/retention_days', 3, 3650);
    }

    /**
     * How long messages that failed for good wait for somebody to look at them.
     *
     * @return int days
     */
    public function failedDays(): int
    {
        return $this->config->number('delivery/failed_days', 3, 3650);
    }

    /**
     * How long the context of a visit that led to no order is kept.
     *
     * @return int days
     */
    public function contextDays(): int
    {
        return $this->config->number('delivery/context_days', 1, 3650);
    }

    /**
     * With how many messages waiting new ones are refused, so that an outage of weeks can't fill the disk.
     *
     * @return int
     */
    public function mostWaiting(): int
    {
        return $this->config->number('delivery/most_waiting', 1000, 100000000);
    }
}
