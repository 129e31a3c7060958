<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\CustomerSignedIn;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Customer as CustomerValues;
use Magento\Customer\Api\Data\CustomerInterface;

/**
 * What `Company` says at customer.signed_in.
 */
class CompanyGroup implements MapperInterface
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
        return 'group';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Company';
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
                'name' => $this->customerValues->companyName($customer),
            ]),
            'groupId' => $this->customerValues->companyId($customer),
        ];
    }
}
