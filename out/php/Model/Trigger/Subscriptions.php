<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Newsletter\Model\Subscriber;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Context\Capture;
use Acme\Tracking\Model\Context\MailProof;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Shopper;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around the newsletter have in common. Each has one of its own.
 */
class Subscriptions
{
    /** @var \WeakMap<object,int> status that was last seen, by instance */
    private \WeakMap $statuses;

    /**
     * @param Shopper $shopper
     * @param Capture $capture
     * @param MailProof $proof
     * @param Clock $clock
     */
    public function __construct(
        private readonly Shopper $shopper,
        private readonly Capture $capture,
        private readonly MailProof $proof,
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
     * Something that happened to a subscription. Magento finds the customer by the address, whoever typed it.
     *
     * @param Subscriber $subscriber
     * @param int $before the status it had, 0 where there was none
     * @return Occurrence
     */
    public function occurrence(Subscriber $subscriber, int $before): Occurrence
    {
        $id = (int) $subscriber->getCustomerId();
        $customer = $id === 0 ? null : new Subject(Subject::CUSTOMER, (string) $id);
        return new Occurrence(
            ['subscriber' => $subscriber],
            (int) $subscriber->getStoreId(),
            $customer ?? new Subject(Subject::SUBSCRIBER, (string) $subscriber->getId()),
            $this->clock->now(),
            $customer?->id,
            $subscriber->getSubscriberEmail(),
            isForeign: $customer !== null && !$this->proof->isGiven($subscriber, $before) && !$this->isOwn($customer)
        );
    }

    /**
     * Whether the customer sent this request: signed in, or opening the account.
     *
     * @param Subject $customer
     * @return bool
     */
    private function isOwn(Subject $customer): bool
    {
        return $this->shopper->customerId() === $customer->id || $this->capture->isAbout($customer);
    }
}
