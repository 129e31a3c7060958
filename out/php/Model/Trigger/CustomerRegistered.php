<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Customer\Api\Data\CustomerInterface;
use Acme\Tracking\Api\TriggerInterface;

/**
 * An account was opened. Magento says so inside the transaction; it is told when that is committed.
 */
class CustomerRegistered implements TriggerInterface
{
    private const SAVED = 'customer_save_after_data_object';

    /** @var array<string,CustomerInterface> by id */
    private array $waiting = [];

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
        if ($hook === self::SAVED) {
            $customer = $payload['customer_data_object'] ?? null;
            if ($customer instanceof CustomerInterface && empty($payload['orig_customer_data_object'])) {
                $this->waiting[(string) $customer->getId()] = $customer;
            }
            return;
        }
        $id = (string) ($payload['customer'] ?? null)?->getId();
        if (isset($this->waiting[$id])) {
            $customer = $this->waiting[$id];
            unset($this->waiting[$id]);
            yield $this->customers->occurrence($customer);
        }
    }
}
