<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\CustomerRegistered;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Customer as CustomerValues;
use Magento\Customer\Api\Data\CustomerInterface;

/**
 * What identify says at customer.registered.
 */
class Identify implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param CustomerValues $customerValues
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly CustomerValues $customerValues
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'identify';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return '';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var CustomerInterface $customer */
        $customer = $occurrence->roots['customer'];

        return [
            'payload' => $this->cast->present([
                'email' => $this->cast->text($customer->getEmail()),
                'firstName' => $this->cast->text($customer->getFirstname()),
                'lastName' => $this->cast->text($customer->getLastname()),
                'phone' => $this->customerValues->phone($customer),
                'address' => $this->cast->presentOrNull([
                    'city' => $this->customerValues->city($customer),
                    'postalCode' => $this->customerValues->postalCode($customer),
                    'country' => $this->customerValues->country($customer),
                ]),
                'createdAt' => $this->cast->time($customer->getCreatedAt()),
                'customerGroup' => $this->cast->deferred('group.name', $customer->getGroupId()),
                'newsletter' => $this->cast->deferred('customer.is_subscribed', $customer->getId()),
                'orderCount' => $this->cast->deferred('customer.order_count', $customer->getId()),
            ]),
        ];
    }
}
