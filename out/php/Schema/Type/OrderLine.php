<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class OrderLine implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string $productId Magento's id of the product; of a configurable product the parent's. Example: "1842"
     * @param string $sku The parent's SKU; the one chosen is `variant`. Example: "ACM-MUG"
     * @param string $name Name in the store view's language. Example: "Enamel mug"
     * @param int|float $price Price of one unit as ordered, without tax, before coupons. Example: 19.99
     * @param int|float $quantity How many. Cable is sold by the metre, so 2.5 is possible. Examples: 1, 2.5
     * @param string|null $category Path of the category, parents first. Example: "Kitchen/Mugs"
     * @param string|null $brand Example: "Acme"
     * @param string|null $variant SKU of the size, colour, … that was chosen. Example: "ACM-MUG-BLUE"
     * @param string|null $url Example: "https://shop.example/enamel-mug.html"
     * @param string|null $imageUrl Example: "https://shop.example/media/mug.jpg"
     * @param string|null $coupon Example: "WELCOME10"
     * @param int|float|null $discount What coupons and cart rules took off the whole line, without tax. Example: 19.99
     */
    public function __construct(
        public readonly string $productId,
        public readonly string $sku,
        public readonly string $name,
        public readonly int|float $price,
        public readonly int|float $quantity,
        public readonly ?string $category = null,
        public readonly ?string $brand = null,
        public readonly ?string $variant = null,
        public readonly ?string $url = null,
        public readonly ?string $imageUrl = null,
        public readonly ?string $coupon = null,
        public readonly int|float|null $discount = null
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
        $payload['quantity'] = $this->quantity;
        if ($this->coupon !== null) {
            $payload['coupon'] = $this->coupon;
        }
        if ($this->discount !== null) {
            $payload['discount'] = $this->discount;
        }
        return $payload;
    }
}
