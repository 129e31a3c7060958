<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A product was put on a wishlist.
 *
 * Consent: analytics. Owner: crm-team. Since version 1.4.0 of the plan.
 */
class ProductAddedToWishlist implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Product Added to Wishlist';

    /**
     * Takes the members by name.
     *
     * @param string $wishlistId Example: "311"
     * @param string $productId Magento's id of the product; of a configurable product the parent's. Example: "1842"
     * @param string $sku The parent's SKU; the one chosen is `variant`. Example: "ACM-MUG"
     * @param string $name Name in the store view's language. Example: "Enamel mug"
     * @param int|float $price Price of one unit, tax included, after catalogue rules, before coupons. Example: 19.99
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param string|null $wishlistName Only names the shop gives, never the shopper's own text. Example: "Favourites"
     * @param string|null $category Path of the category, parents first. Example: "Kitchen/Mugs"
     * @param string|null $brand Example: "Acme"
     * @param string|null $variant SKU of the size, colour, … that was chosen. Example: "ACM-MUG-BLUE"
     * @param string|null $url Example: "https://shop.example/enamel-mug.html"
     * @param string|null $imageUrl Example: "https://shop.example/media/mug.jpg"
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $wishlistId,
        public readonly string $productId,
        public readonly string $sku,
        public readonly string $name,
        public readonly int|float $price,
        public readonly string $currency,
        public readonly ?string $wishlistName = null,
        public readonly ?string $category = null,
        public readonly ?string $brand = null,
        public readonly ?string $variant = null,
        public readonly ?string $url = null,
        public readonly ?string $imageUrl = null,
        public readonly ?string $storeView = null,
        public readonly ?string $market = null
    ) {
    }

    /**
     * The members under their names on the wire.
     *
     * @return array<array-key,mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        $payload['wishlist_id'] = $this->wishlistId;
        if ($this->wishlistName !== null) {
            $payload['wishlist_name'] = $this->wishlistName;
        }
        $payload['product_id'] = $this->productId;
        $payload['sku'] = $this->sku;
        $payload['name'] = $this->name;
        $payload['price'] = $this->price;
        if ($this->category !== null) {
            $payload['category'] = $this->category;
        }
        if ($this->brand !== null) {
            $payload['brand'] = $this->brand;
        }
        if ($this->variant !== null) {
            $payload['variant'] = $this->variant;
        }
        if ($this->url !== null) {
            $payload['url'] = $this->url;
        }
        if ($this->imageUrl !== null) {
            $payload['image_url'] = $this->imageUrl;
        }
        $payload['currency'] = $this->currency;
        if ($this->storeView !== null) {
            $payload['store_view'] = $this->storeView;
        }
        if ($this->market !== null) {
            $payload['market'] = $this->market;
        }
        return $payload;
    }
}
