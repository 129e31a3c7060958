<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Plugin;

use Magento\Sales\Api\PaymentFailuresInterface as Subject;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what PaymentFailuresInterface does to order.payment_failed.
 */
class PaymentFailures
{
    /**
     * @param Recorder $recorder
     */
    public function __construct(
        private readonly Recorder $recorder
    ) {
    }

    /**
     * Records what was done; the result stays what it is.
     *
     * @param Subject $subject
     * @param mixed $result
     * @param mixed $arguments
     * @return mixed
     */
    public function afterHandle(Subject $subject, mixed $result, mixed ...$arguments): mixed
    {
        $this->recorder->record(
            'Magento\\Sales\\Api\\PaymentFailuresInterface::handle',
            ['subject' => $subject, 'result' => $result, 'arguments' => $arguments],
            [
                'order.payment_failed',
            ]
        );
        return $result;
    }
}
