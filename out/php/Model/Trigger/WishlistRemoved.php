<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A product was taken off a wishlist, and not into the cart. Which of the two it was is known when the request ends.
 */
class WishlistRemoved implements TriggerInterface
{
    private const DELETED = 'wishlist_item_delete_commit_after';
    private const MOVED = 'Magento\\Wishlist\\Model\\Item::addToCart';

    /** @var array<int,Item> */
    private array $deleted = [];

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
        if (!$this->wishlists->isShoppers()) {
            return;
        }
        if ($hook === self::DELETED || $hook === self::MOVED) {
            $item = $payload['item'] ?? $payload['subject'] ?? null;
            if ($item instanceof Item) {
                $this->note($item, $hook === self::MOVED);
            }
            return;
        }
        $deleted = $this->deleted;
        $this->deleted = [];
        foreach ($deleted as $item) {
            yield $this->wishlists->occurrence($item);
        }
    }

    /**
     * Notes what became of an entry.
     *
     * @param Item $item
     * @param bool $isMoved
     * @return void
     */
    private function note(Item $item, bool $isMoved): void
    {
        if ($isMoved) {
            unset($this->deleted[spl_object_id($item)]);
        } else {
            $this->deleted[spl_object_id($item)] = $item;
        }
    }
}
