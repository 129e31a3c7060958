<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Storefront;

use Magento\Catalog\Model\Product;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable;

/**
 * The variants of a configurable product, each with the choice that leads to it. The page's own form has loaded them.
 */
class Variants
{
    /**
     * @param int $most a product with more has none of them in its page
     */
    public function __construct(
        private readonly int $most = 200
    ) {
    }

    /**
     * Values of each variant by the catalogue's names, and `choice`: option ids by attribute ids.
     *
     * @param Product $product
     * @return list<array<string, mixed>>
     */
    public function of(Product $product): array
    {
        $type = $product->getTypeInstance();
        if (!$type instanceof Configurable) {
            return [];
        }
        $codes = [];
        foreach ($type->getConfigurableAttributes($product) as $attribute) {
            $codes[(string) $attribute->getAttributeId()] = $attribute->getProductAttribute()->getAttributeCode();
        }
        /** @var Product[] $children */
        $children = $type->getUsedProducts($product);
        $found = [];
        foreach (count($children) > $this->most ? [] : $children as $child) {
            $found[] = [
                'choice' => array_map(static fn (string $code): string => (string) $child->getData($code), $codes),
                'variant.id' => (string) $child->getId(),
                'variant.sku' => (string) $child->getData('sku'),
                'variant.name' => (string) $child->getName(),
                'variant.price' => (float) $child->getPriceInfo()->getPrice('final_price')->getAmount()->getValue(),
            ];
        }
        return $found;
    }
}
