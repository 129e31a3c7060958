<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\CustomerRegistered;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Customer as CustomerValues;
use Acme\Tracking\Model\Value\Functions;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Signed Up` says at customer.registered.
 */
class SignedUp implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param Functions $functions
     * @param CustomerValues $customerValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly Functions $functions,
        private readonly CustomerValues $customerValues,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Signed Up';
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
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'customer_id' => $this->cast->text($customer->getId()),
                'title' => $this->cast->text($customer->getPrefix()),
                'first_name' => $this->cast->text($customer->getFirstname()),
                'last_name' => $this->cast->text($customer->getLastname()),
                'email' => $this->functions->apply(
                    $this->cast->text($customer->getEmail()),
                    [['trim'], ['lower']]
                ),
                'phone' => $this->customerValues->phone($customer),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
