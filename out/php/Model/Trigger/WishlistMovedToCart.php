<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A product went from a wishlist into the cart, by its own button or with all the others.
 */
class WishlistMovedToCart implements TriggerInterface
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
        $item = $payload['subject'] ?? null;
        $isDone = ($payload['result'] ?? false) === true;
        if ($isDone && $item instanceof Item && $this->wishlists->isShoppers()) {
            yield $this->wishlists->occurrence($item);
        }
    }
}
