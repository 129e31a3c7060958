<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Customer\Model\Session;

/**
 * Whether an administrator acts as a customer (Login as Customer, where the shop has it).
 */
class Impersonation
{
    private const ADMINISTRATOR = 'logged_as_customer_admind_id'; // spelt as Magento spells it

    /**
     * @param Session $session a proxy: only asked in a shopper's request
     */
    public function __construct(
        private readonly Session $session
    ) {
    }

    /**
     * Whether the shopper of this request is an administrator.
     *
     * @return bool
     */
    public function isActive(): bool
    {
        return (int) $this->session->getData(self::ADMINISTRATOR) > 0;
    }
}
