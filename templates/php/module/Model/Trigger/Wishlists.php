<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Magento\Wishlist\Model\Item;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Shopper;
use Trackwright\Module\Model\Subject;

/**
 * What triggers around wishlists have in common. Each has one of its own.
 */
class Wishlists
{
    public const DELETED = 'wishlist_item_delete_commit_after';
    public const MOVED = 'Magento\\Wishlist\\Model\\Item::addToCart';
    public const MOVED_BY_QUERY = 'Magento\\WishlistGraphQl\\Model\\Resolver\\Wishlist\\AddToCart::resolve';

    /** Where a resolver takes what the query says, among its arguments */
    private const ASKED = 4;

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
     * Which of the deleted entries GraphQL's `addWishlistItemsToCart` put into the cart before it deleted them.
     *
     * @param Item[] $deleted
     * @param array<string,mixed> $payload the resolver's
     * @return Item[] under the same keys
     */
    public function moved(array $deleted, array $payload): array
    {
        $asked = (array) ($payload['arguments'][self::ASKED] ?? []);
        $ids = array_map('strval', (array) ($asked['wishlistItemIds'] ?? []));
        $wishlist = (string) ($asked['wishlistId'] ?? '');
        return array_filter(
            $deleted,
            static fn (Item $item): bool => (string) $item->getWishlistId() === $wishlist
                && ($ids === [] || in_array((string) $item->getId(), $ids, true))
        );
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
