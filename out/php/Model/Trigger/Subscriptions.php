<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Newsletter\Model\Subscriber;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around the newsletter have in common. Each has one of its own.
 */
class Subscriptions
{
    /** @var \WeakMap<object,int> status that was last seen, by instance */
    private \WeakMap $statuses;

    /**
     * @param Clock $clock
     */
    public function __construct(
        private readonly Clock $clock
    ) {
        $this->statuses = new \WeakMap();
    }

    /**
     * The status a subscription had and has, where it changed with this save.
     *
     * The model's own answer can't be used: it takes "1" and 1 for two statuses.
     *
     * @param Subscriber $subscriber
     * @return int[]|null from (0: there was none) and to
     */
    public function step(Subscriber $subscriber): ?array
    {
        $from = $this->statuses[$subscriber] ?? (int) $subscriber->getOrigData('subscriber_status');
        $to = (int) $subscriber->getSubscriberStatus();
        $this->statuses[$subscriber] = $to;
        return $from === $to ? null : [$from, $to];
    }

    /**
     * Something that happened to a subscription.
     *
     * @param Subscriber $subscriber
     * @return Occurrence
     */
    public function occurrence(Subscriber $subscriber): Occurrence
    {
        $customerId = (int) $subscriber->getCustomerId() ?: null;
        return new Occurrence(
            ['subscriber' => $subscriber],
            (int) $subscriber->getStoreId(),
            $customerId === null
                ? new Subject(Subject::SUBSCRIBER, (string) $subscriber->getId())
                : new Subject(Subject::CUSTOMER, (string) $customerId),
            $this->clock->now(),
            $customerId === null ? null : (string) $customerId,
            $subscriber->getSubscriberEmail()
        );
    }
}
