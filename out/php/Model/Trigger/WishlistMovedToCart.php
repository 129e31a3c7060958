<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Acme\Tracking\Api\TriggerInterface;
use Acme\Tracking\Model\Occurrence;

/**
 * A product went from a wishlist into the cart, by its own button or with all the others.
 */
class WishlistMovedToCart implements TriggerInterface
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
        $item = $payload['item'] ?? $payload['subject'] ?? null;
        if ($hook === Wishlists::DELETED && $item instanceof Item) {
            $this->deleted[spl_object_id($item)] = $item;
        } elseif ($hook === Wishlists::MOVED && $item instanceof Item) {
            unset($this->deleted[spl_object_id($item)]);
            yield from ($payload['result'] ?? false) === true ? [$this->wishlists->occurrence($item)] : [];
        } else {
            yield from $this->moved($hook, $payload);
        }
    }

    /**
     * What a query has moved; at the end of the request nothing is left of it.
     *
     * @param string $hook
     * @param array<string,mixed> $payload
     * @return iterable<Occurrence>
     */
    private function moved(string $hook, array $payload): iterable
    {
        $moved = $hook === Wishlists::MOVED_BY_QUERY ? $this->wishlists->moved($this->deleted, $payload) : [];
        $this->deleted = $moved === [] ? [] : array_diff_key($this->deleted, $moved);
        foreach ($moved as $item) {
            yield $this->wishlists->occurrence($item);
        }
    }
}
