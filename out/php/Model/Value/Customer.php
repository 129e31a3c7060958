<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Customer\Api\Data\AddressInterface;
use Magento\Customer\Api\Data\CustomerInterface;

/**
 * Values of a customer that no getter gives. Nothing is loaded.
 */
class Customer
{
    private const GENDERS = [1 => 'male', 2 => 'female', 3 => 'unspecified'];

    /**
     * @param Plain $plain
     */
    public function __construct(
        private readonly Plain $plain
    ) {
    }

    /**
     * The gender as a word.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function gender(CustomerInterface $customer): ?string
    {
        return self::GENDERS[(int) $customer->getGender()] ?? null;
    }

    /**
     * Phone number of the default billing address.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function phone(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->address($customer)?->getTelephone());
    }

    /**
     * City of the default billing address.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function city(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->address($customer)?->getCity());
    }

    /**
     * Postal code of the default billing address.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function postalCode(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->address($customer)?->getPostcode());
    }

    /**
     * Country of the default billing address, ISO 3166-1 alpha-2.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function country(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->address($customer)?->getCountryId());
    }

    /**
     * Region of the default billing address.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function region(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->address($customer)?->getRegion()?->getRegion());
    }

    /**
     * Whether the address was confirmed, or needs not be.
     *
     * @param CustomerInterface $customer
     * @return bool
     */
    public function isConfirmed(CustomerInterface $customer): bool
    {
        return (string) $customer->getConfirmation() === '';
    }

    /**
     * The company that the customer buys for; Adobe Commerce alone knows it.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function companyId(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->plain->member($this->company($customer), 'getCompanyId') ?: null);
    }

    /**
     * That company's name, where Magento has it at hand.
     *
     * @param CustomerInterface $customer
     * @return string|null
     */
    public function companyName(CustomerInterface $customer): ?string
    {
        return $this->plain->text($this->plain->member($this->company($customer), 'getCompanyName'));
    }

    /**
     * A custom attribute.
     *
     * @param CustomerInterface $customer
     * @param string $code
     * @return mixed
     */
    public function attribute(CustomerInterface $customer, string $code): mixed
    {
        return $this->plain->value($customer->getCustomAttribute($code)?->getValue());
    }

    /**
     * The default billing address, or else the first.
     *
     * @param CustomerInterface $customer
     * @return AddressInterface|null
     */
    private function address(CustomerInterface $customer): ?AddressInterface
    {
        $addresses = $customer->getAddresses() ?? [];
        foreach ($addresses as $address) {
            if ($address->isDefaultBilling()) {
                return $address;
            }
        }
        return array_values($addresses)[0] ?? null;
    }

    /**
     * The company's part of the customer's extension attributes.
     *
     * @param CustomerInterface $customer
     * @return object|null
     */
    private function company(CustomerInterface $customer): ?object
    {
        $company = $this->plain->member($customer->getExtensionAttributes(), 'getCompanyAttributes');
        return is_object($company) ? $company : null;
    }
}
