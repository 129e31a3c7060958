<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Customer;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A customer account was deleted.
 */
class CustomerDeleted implements TriggerInterface
{
    /**
     * @param Customers $customers
     */
    public function __construct(
        private readonly Customers $customers
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        $customer = $payload['customer'] ?? null;
        if ($customer instanceof Customer || $customer instanceof CustomerInterface) {
            yield $this->customers->occurrence($customer);
        }
    }
}
