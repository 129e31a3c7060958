<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Catalog\Pricing\Price\ConfiguredPriceInterface;
use Magento\Wishlist\Model\Item;
use Acme\Tracking\Model\Money;

/**
 * Values of an entry of a wishlist that no getter gives.
 */
class WishlistItem
{
    private const CHOSEN = 'simple_product';
    private const PRICE = 'wishlist_configured_price';

    /**
     * @param Money $money
     * @param ItemOptions $options
     */
    public function __construct(
        private readonly Money $money,
        private readonly ItemOptions $options
    ) {
    }

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

    /**
     * Price of one with what was chosen for it, as the wishlist shows it.
     *
     * @param Item $item
     * @return float
     */
    public function price(Item $item): float
    {
        $price = $item->getProduct()->getPriceInfo()->getPrice(self::PRICE);
        if ($price instanceof ConfiguredPriceInterface) {
            $price->setItem($item);
        }
        return $this->money->amount($price->getAmount()->getValue());
    }

    /**
     * What the shopper chose or typed.
     *
     * @param Item $item
     * @return ItemOption[]
     */
    public function options(Item $item): array
    {
        return $this->options->of($item);
    }
}
