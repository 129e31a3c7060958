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
        if ($hook === Wishlists::MOVED_BY_QUERY) {
            $this->deleted = array_diff_key($this->deleted, $this->wishlists->moved($this->deleted, $payload));
            return;
        }
        if ($hook === Wishlists::DELETED || $hook === Wishlists::MOVED) {
            $item = $payload['item'] ?? $payload['subject'] ?? null;
            if ($item instanceof Item) {
                $this->note($item, $hook === Wishlists::MOVED);
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
