<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Wishlist\Model\Item;

/**
 * Values of an entry of a wishlist that no getter gives.
 */
class WishlistItem
{
    private const CHOSEN = 'simple_product';

    /**
     * SKU of the chosen child of a configurable, where the shopper had chosen.
     *
     * @param Item $item
     * @return string|null
     */
    public function variantSku(Item $item): ?string
    {
        $sku = $item->getOptionByCode(self::CHOSEN)?->getProduct()?->getData('sku');
        return is_string($sku) && $sku !== '' ? $sku : null;
    }
}
