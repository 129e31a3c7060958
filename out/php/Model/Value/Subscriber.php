<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Newsletter\Model\Subscriber as MagentoSubscriber;

/**
 * Values of a subscription that no getter gives.
 */
class Subscriber
{
    private const STATUSES = [
        MagentoSubscriber::STATUS_SUBSCRIBED => 'subscribed',
        MagentoSubscriber::STATUS_NOT_ACTIVE => 'not active',
        MagentoSubscriber::STATUS_UNSUBSCRIBED => 'unsubscribed',
        MagentoSubscriber::STATUS_UNCONFIRMED => 'unconfirmed',
    ];

    /**
     * The status as a word.
     *
     * @param MagentoSubscriber $subscriber
     * @return string
     */
    public function status(MagentoSubscriber $subscriber): string
    {
        $status = (int) $subscriber->getSubscriberStatus();
        return self::STATUSES[$status] ?? self::STATUSES[MagentoSubscriber::STATUS_NOT_ACTIVE];
    }

    /**
     * The customer whose subscription it is.
     *
     * @param MagentoSubscriber $subscriber
     * @return string|null null for guests
     */
    public function customerId(MagentoSubscriber $subscriber): ?string
    {
        return (int) $subscriber->getCustomerId() === 0 ? null : (string) $subscriber->getCustomerId();
    }
}
