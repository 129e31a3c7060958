<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Magento\Newsletter\Model\Subscriber;
use Trackwright\Module\Api\TriggerInterface;

/**
 * A subscription ended.
 */
class NewsletterUnsubscribed implements TriggerInterface
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
        if ($step !== null && $step[0] !== 0 && $step[1] === Subscriber::STATUS_UNSUBSCRIBED) {
            yield $this->subscriptions->occurrence($subscriber, $step[0]);
        }
    }
}
