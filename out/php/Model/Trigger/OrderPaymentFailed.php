<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Acme\Tracking\Api\TriggerInterface;
use Acme\Tracking\Model\Checkout;

/**
 * A payment was refused. There is no order yet.
 */
class OrderPaymentFailed implements TriggerInterface
{
    /**
     * @param Checkouts $checkouts
     */
    public function __construct(
        private readonly Checkouts $checkouts
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        return $this->checkouts->occurrences($payload['arguments'][0] ?? null, Checkout::REVIEW, false);
    }
}
