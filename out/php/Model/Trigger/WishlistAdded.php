<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Acme\Tracking\Api\TriggerInterface;

/**
 * Products were put on a wishlist.
 */
class WishlistAdded implements TriggerInterface
{
    /**
     * @param Wishlists $wishlists
     */
    public function __construct(
        private readonly Wishlists $wishlists
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        foreach ((array) ($payload['items'] ?? []) as $item) {
            if ($item instanceof Item && $this->wishlists->isShoppers()) {
                yield $this->wishlists->occurrence($item);
            }
        }
    }
}
