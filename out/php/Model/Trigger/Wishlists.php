<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Shopper;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around wishlists have in common. Each has one of its own.
 */
class Wishlists
{
    /**
     * @param Channel $channel
     * @param Shopper $shopper
     * @param Clock $clock
     */
    public function __construct(
        private readonly Channel $channel,
        private readonly Shopper $shopper,
        private readonly Clock $clock
    ) {
    }

    /**
     * Whether a shopper is at work.
     *
     * @return bool
     */
    public function isShoppers(): bool
    {
        return $this->channel->isShoppers();
    }

    /**
     * Something that happened to an entry.
     *
     * @param Item $item
     * @return Occurrence
     */
    public function occurrence(Item $item): Occurrence
    {
        $customerId = $this->shopper->customerId();
        return new Occurrence(
            ['wishlist_item' => $item, 'product' => $item->getProduct()],
            (int) $item->getStoreId(),
            new Subject($customerId === null ? Subject::ANONYMOUS : Subject::CUSTOMER, (string) $customerId),
            $this->clock->now(),
            $customerId
        );
    }
}
