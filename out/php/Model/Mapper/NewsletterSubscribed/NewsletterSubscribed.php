<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\NewsletterSubscribed;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Functions;
use Magento\Newsletter\Model\Subscriber;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Newsletter Subscribed` says at newsletter.subscribed.
 */
class NewsletterSubscribed implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param Functions $functions
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly Functions $functions,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Newsletter Subscribed';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Subscriber $subscriber */
        $subscriber = $occurrence->roots['subscriber'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'subscription_id' => $this->cast->text($subscriber->getId()),
                'email' => $this->functions->apply(
                    $this->cast->text($subscriber->getSubscriberEmail()),
                    [['trim'], ['lower']]
                ),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
