<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Framework\Api\AbstractSimpleObject;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A profile was changed. A save that changes nothing, and those that belong to opening an account, say nothing.
 */
class CustomerUpdated implements TriggerInterface
{
    private const SAVED = 'customer_save_after_data_object';
    private const OTHERWISE = ['updated_at', 'created_at', 'confirmation', 'extension_attributes'];

    /** @var array<string,CustomerInterface> by id */
    private array $waiting = [];

    /** @var array<string,bool> accounts opened while this instance lives */
    private array $opened = [];

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
            $this->saved($payload['customer_data_object'] ?? null, $payload['orig_customer_data_object'] ?? null);
            return;
        }
        $id = (string) ($payload['customer'] ?? null)?->getId();
        if (isset($this->waiting[$id])) {
            $customer = $this->waiting[$id];
            unset($this->waiting[$id]);
            yield $this->customers->occurrence($customer);
        }
    }

    /**
     * Notes a change.
     *
     * @param mixed $customer
     * @param mixed $before
     * @return void
     */
    private function saved(mixed $customer, mixed $before): void
    {
        if (!$customer instanceof CustomerInterface) {
            return;
        }
        $id = (string) $customer->getId();
        if (!$before instanceof CustomerInterface) {
            $this->opened = [$id => true];
        } elseif (!isset($this->opened[$id]) && $this->profile($customer) != $this->profile($before)) {
            $this->waiting[$id] = $customer;
        }
    }

    /**
     * What counts as the profile.
     *
     * @param CustomerInterface $customer
     * @return mixed[]
     */
    private function profile(CustomerInterface $customer): array
    {
        $members = $customer instanceof AbstractSimpleObject ? $customer->__toArray() : [];
        return array_diff_key($members, array_flip(self::OTHERWISE));
    }
}
