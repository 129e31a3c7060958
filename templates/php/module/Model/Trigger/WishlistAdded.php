<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Trackwright\Module\Api\TriggerInterface;

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
