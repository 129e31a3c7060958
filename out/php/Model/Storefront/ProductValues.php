<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Product;
use Magento\Catalog\Model\Product as ModelProduct;

/**
 * What pages tell of the shop's objects: the values that the tracking plan has the browser send, by the catalogue's
 * names.
 */
class ProductValues
{
    /**
     * @param Product $productValues
     * @param Cast $cast
     */
    public function __construct(
        private readonly Product $productValues,
        private readonly Cast $cast
    ) {
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param ModelProduct $product
     * @return array<string, mixed>
     */
    public function product(ModelProduct $product): array
    {
        return [
            'brand' => $this->productValues->brand($product),
            'category.path' => $this->productValues->categoryPath($product),
            'currency' => $this->cast->text($product->getStore()->getCurrentCurrencyCode()),
            'id' => $this->cast->text($product->getId()),
            'image_url' => $this->productValues->imageUrl($product),
            'name' => $this->cast->text($product->getName()),
            'price_incl_tax' => $this->productValues->priceInclTax($product),
            'sku' => $this->cast->text($product->getData('sku')),
            'url' => $this->cast->text($product->getProductUrl()),
        ];
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param ModelProduct $product
     * @return array<string, mixed>
     */
    public function listed(ModelProduct $product): array
    {
        return [
            'brand' => $this->productValues->brand($product),
            'category.path' => $this->productValues->categoryPath($product),
            'id' => $this->cast->text($product->getId()),
            'image_url' => $this->productValues->imageUrl($product),
            'name' => $this->cast->text($product->getName()),
            'price_incl_tax' => $this->productValues->priceInclTax($product),
            'sku' => $this->cast->text($product->getData('sku')),
            'url' => $this->cast->text($product->getProductUrl()),
        ];
    }
}
