<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Hears when the system asks this process to end, so that a batch under way is settled first.
 */
class StopSignal
{
    /** @var bool */
    private bool $given = false;

    /**
     * Begins to listen, where PHP can.
     *
     * @return void
     */
    public function listen(): void
    {
        if (!function_exists('pcntl_signal') || !function_exists('pcntl_async_signals')) {
            return;
        }
        // phpcs:ignore Magento2.Functions.DiscouragedFunction -- or it would be killed in the middle of a batch
        pcntl_async_signals(true);
        foreach ([SIGTERM, SIGINT, SIGHUP] as $signal) {
            // phpcs:ignore Magento2.Functions.DiscouragedFunction
            pcntl_signal($signal, function (): void {
                $this->given = true;
            });
        }
    }

    /**
     * Whether it was asked to end.
     *
     * @return bool
     */
    public function isGiven(): bool
    {
        return $this->given;
    }
}
