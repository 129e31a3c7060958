<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Context;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Newsletter\Model\Subscriber;
use Magento\Store\Model\ScopeInterface;

/**
 * Tells whether who changes a subscription has its mail. Anybody may type an address.
 */
class MailProof
{
    /**
     * @param ScopeConfigInterface $config
     */
    public function __construct(
        private readonly ScopeConfigInterface $config
    ) {
    }

    /**
     * Whether the change is one that a link in a mail leads to, or that Magento lets nobody else make.
     *
     * Where subscriptions are confirmed, one that waits is taken up by its mail alone; where they aren't any more, by
     * whoever types the address. One that waits for the customer's account is taken up with that, by its mail. Who ends
     * one has its code, or is signed in.
     *
     * @param Subscriber $subscriber
     * @param int $before the status it had, 0 where there was none
     * @return bool
     */
    public function isGiven(Subscriber $subscriber, int $before): bool
    {
        return match (true) {
            (int) $subscriber->getSubscriberStatus() !== Subscriber::STATUS_SUBSCRIBED => true,
            $before === Subscriber::STATUS_UNCONFIRMED => true,
            default => $before === Subscriber::STATUS_NOT_ACTIVE && $this->config->isSetFlag(
                Subscriber::XML_PATH_CONFIRMATION_FLAG,
                ScopeInterface::SCOPE_STORE,
                (int) $subscriber->getStoreId()
            ),
        };
    }
}
