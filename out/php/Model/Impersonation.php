<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Customer\Model\Session;
use Magento\Framework\App\RequestInterface;

/**
 * Whether an administrator acts as a customer (Login as Customer, where the shop has it).
 */
class Impersonation
{
    private const ADMINISTRATOR = 'logged_as_customer_admind_id'; // spelt as Magento spells it
    private const LOGIN = 'loginascustomer';

    /**
     * @param Session $session a proxy: only asked in a shopper's request
     * @param RequestInterface $request
     */
    public function __construct(
        private readonly Session $session,
        private readonly RequestInterface $request
    ) {
    }

    /**
     * Whether the shopper of this request is an administrator.
     *
     * @return bool
     */
    public function isActive(): bool
    {
        // While the administrator is being signed in the session doesn't say so yet.
        return $this->request->getModuleName() === self::LOGIN
            || (int) $this->session->getData(self::ADMINISTRATOR) > 0;
    }
}
