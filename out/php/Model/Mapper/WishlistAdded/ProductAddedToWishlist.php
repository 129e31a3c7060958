<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\WishlistAdded;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Product as ProductValues;
use Acme\Tracking\Model\Value\WishlistItem as WishlistItemValues;
use Magento\Catalog\Model\Product;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Magento\Wishlist\Model\Item;

/**
 * What `Product Added to Wishlist` says at wishlist.added.
 */
class ProductAddedToWishlist implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param ProductValues $productValues
     * @param WishlistItemValues $wishlistItemValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly ProductValues $productValues,
        private readonly WishlistItemValues $wishlistItemValues,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Product Added to Wishlist';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Item $wishlistItem */
        $wishlistItem = $occurrence->roots['wishlist_item'];
        /** @var Product $product */
        $product = $occurrence->roots['product'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'wishlist_id' => $this->cast->text($wishlistItem->getWishlistId()),
                'product_id' => $this->cast->text($wishlistItem->getProductId()),
                'sku' => $this->cast->text($wishlistItem->getProduct()->getData('sku')),
                'name' => $this->cast->text($product->getName()),
                'price' => $this->productValues->priceInclTax($product),
                'category' => $this->productValues->categoryPath($product),
                'brand' => $this->productValues->brand($product),
                'variant' => $this->wishlistItemValues->variantSku($wishlistItem),
                'url' => $this->cast->text($product->getProductUrl()),
                'image_url' => $this->productValues->imageUrl($product),
                'currency' => $this->cast->text($product->getStore()->getCurrentCurrencyCode()),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
