<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Framework\Model\AbstractModel;
use Magento\Store\Model\StoreManagerInterface;
use Acme\Tracking\Api\TriggerInterface;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Shopper;
use Acme\Tracking\Model\Subject;

/**
 * A shopper handed a review in. Its votes are stored after the review itself, hence the hook. Publishing it is none.
 */
class ReviewSubmitted implements TriggerInterface
{
    /** @var \WeakMap<object,bool> reviews that were told of */
    private \WeakMap $told;

    /**
     * @param StoreManagerInterface $stores
     * @param Channel $channel
     * @param Shopper $shopper
     * @param Clock $clock
     */
    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly Channel $channel,
        private readonly Shopper $shopper,
        private readonly Clock $clock
    ) {
        $this->told = new \WeakMap();
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        $review = $payload['subject'] ?? null;
        $isNew = $review instanceof AbstractModel && $review->getId() && $review->getOrigData('review_id') === null;
        if (!$isNew || isset($this->told[$review]) || !$this->channel->isShoppers()) {
            return;
        }
        $this->told[$review] = true;
        $customerId = $review->getData('customer_id') ? (string) $review->getData('customer_id') : null;
        $customerId ??= $this->shopper->customerId();
        $storeId = (int) $review->getData('store_id') ?: (int) $this->stores->getStore()->getId();
        yield new Occurrence(
            ['review' => $review],
            $storeId,
            new Subject($customerId === null ? Subject::ANONYMOUS : Subject::CUSTOMER, (string) $customerId),
            $this->clock->now(),
            $customerId
        );
    }
}
