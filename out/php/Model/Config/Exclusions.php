<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config;

use Acme\Tracking\Model\Config;

/**
 * What a store view doesn't want to be told.
 */
class Exclusions
{
    /**
     * @param Config $config
     */
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Whether requests of crawlers and prefetches are passed over.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function bots(?int $storeId): bool
    {
        return $this->config->flag('exclude/bots', $storeId);
    }

    /**
     * Parts of user agents that are bots beside the known ones, in lower case.
     *
     * @param int|null $storeId
     * @return list<string>
     */
    public function userAgents(?int $storeId): array
    {
        return array_map('mb_strtolower', $this->config->words('exclude/user_agents', $storeId));
    }

    /**
     * Whether what an administrator does in a customer's name is passed over.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function loginAsCustomer(?int $storeId): bool
    {
        return $this->config->flag('exclude/login_as_customer', $storeId);
    }

    /**
     * Channels whose events are passed over.
     *
     * @param int|null $storeId
     * @return list<string>
     */
    public function channels(?int $storeId): array
    {
        return $this->config->words('exclude/channels', $storeId);
    }

    /**
     * Payment methods, by code, whose orders are passed over: those of a marketplace's import, say.
     *
     * @param int|null $storeId
     * @return list<string>
     */
    public function paymentMethods(?int $storeId): array
    {
        return $this->config->words('exclude/payment_methods', $storeId);
    }

    /**
     * Customer groups, by id, whose events are passed over. Guests are in group 0.
     *
     * @param int|null $storeId
     * @return list<string>
     */
    public function customerGroups(?int $storeId): array
    {
        return $this->config->words('exclude/customer_groups', $storeId);
    }
}
