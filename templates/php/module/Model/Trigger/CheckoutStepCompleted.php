<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Trackwright\Module\Api\TriggerInterface;
use Trackwright\Module\Model\Checkout;

/**
 * The shipping step was left forwards. Of other steps the server knows nothing.
 */
class CheckoutStepCompleted implements TriggerInterface
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
        return $this->checkouts->occurrences($payload['arguments'][0] ?? null, Checkout::SHIPPING);
    }
}
