<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Customer;
use Magento\Framework\Exception\LocalizedException;
use Magento\Store\Model\StoreManagerInterface;
use Magento\Store\Model\Website;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around customers have in common.
 */
class Customers
{
    /**
     * @param StoreManagerInterface $stores
     * @param Clock $clock
     */
    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly Clock $clock
    ) {
    }

    /**
     * Something that happened to a customer. Magento hands over the one or the other of two types.
     *
     * @param Customer|CustomerInterface $customer
     * @return Occurrence
     */
    public function occurrence(Customer|CustomerInterface $customer): Occurrence
    {
        $id = (string) $customer->getId();
        return new Occurrence(
            ['customer' => $customer instanceof Customer ? $customer->getDataModel() : $customer],
            $this->storeId((int) $customer->getStoreId(), (int) $customer->getWebsiteId()),
            new Subject(Subject::CUSTOMER, $id),
            $this->clock->now(),
            $id,
            $customer->getEmail()
        );
    }

    /**
     * The store view. An account that an administrator opened has none, so its website's default counts.
     *
     * @param int $storeId
     * @param int $websiteId
     * @return int
     */
    public function storeId(int $storeId, int $websiteId): int
    {
        if ($storeId !== 0) {
            return $storeId;
        }
        try {
            $website = $this->stores->getWebsite($websiteId);
            return $website instanceof Website ? (int) $website->getDefaultStore()?->getId() : 0;
        } catch (LocalizedException) {
            return 0; // the website was deleted
        }
    }
}
