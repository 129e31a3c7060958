<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Customer\Model\Session;

/**
 * Who sent this request.
 */
class Shopper
{
    /**
     * @param Channel $channel
     * @param UserContextInterface $user
     * @param Session $session a proxy: only asked in a shopper's request
     */
    public function __construct(
        private readonly Channel $channel,
        private readonly UserContextInterface $user,
        private readonly Session $session
    ) {
    }

    /**
     * The customer who is signed in.
     *
     * @return string|null null for guests, and where no shopper sent the request
     */
    public function customerId(): ?string
    {
        if (!$this->channel->isShoppers()) {
            return null;
        }
        $isToken = (int) $this->user->getUserType() === UserContextInterface::USER_TYPE_CUSTOMER;
        $id = $isToken ? $this->user->getUserId() : $this->session->getCustomerId();
        return $id ? (string) $id : null;
    }
}
