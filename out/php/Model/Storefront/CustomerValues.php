<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Customer;
use Magento\Customer\Api\Data\CustomerInterface;

/**
 * What pages tell of the shop's objects: the values that the tracking plan has the browser send, by the catalogue's
 * names.
 */
class CustomerValues
{
    /**
     * @param Customer $customerValues
     * @param Cast $cast
     */
    public function __construct(
        private readonly Customer $customerValues,
        private readonly Cast $cast
    ) {
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param CustomerInterface $customer
     * @return array<string, mixed>
     */
    public function customer(CustomerInterface $customer): array
    {
        return [
            'address.city' => $this->customerValues->city($customer),
            'address.country' => $this->customerValues->country($customer),
            'address.postal_code' => $this->customerValues->postalCode($customer),
            'created_at' => $this->cast->time($customer->getCreatedAt()),
            'email' => $this->cast->text($customer->getEmail()),
            'firstname' => $this->cast->text($customer->getFirstname()),
            'id' => $this->cast->text($customer->getId()),
            'lastname' => $this->cast->text($customer->getLastname()),
            'phone' => $this->customerValues->phone($customer),
        ];
    }
}
