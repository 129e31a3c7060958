<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Newsletter\Model\Subscriber;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A subscription took effect. One that waits for the click in the mail doesn't count yet.
 */
class NewsletterSubscribed implements TriggerInterface
{
    /**
     * @param Subscriptions $subscriptions
     */
    public function __construct(
        private readonly Subscriptions $subscriptions
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        $subscriber = $payload['subscriber'] ?? null;
        $step = $subscriber instanceof Subscriber ? $this->subscriptions->step($subscriber) : null;
        if ($step !== null && $step[1] === Subscriber::STATUS_SUBSCRIBED) {
            yield $this->subscriptions->occurrence($subscriber, $step[0]);
        }
    }
}
