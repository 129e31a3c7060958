<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Plugin;

use Magento\Customer\Api\AccountManagementInterface as Subject;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what AccountManagementInterface does to customer.password_reset_requested.
 */
class AccountManagement
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
    public function afterInitiatePasswordReset(Subject $subject, mixed $result, mixed ...$arguments): mixed
    {
        $this->recorder->record(
            'Magento\\Customer\\Api\\AccountManagementInterface::initiatePasswordReset',
            ['subject' => $subject, 'result' => $result, 'arguments' => $arguments],
            [
                'customer.password_reset_requested',
            ]
        );
        return $result;
    }
}
