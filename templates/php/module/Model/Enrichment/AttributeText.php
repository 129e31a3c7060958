<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Enrichment;

use Magento\Catalog\Model\Product;
use Trackwright\Module\Model\Value\Plain;

/**
 * An attribute of a product as people read it: the text of what was chosen from a list, not its number.
 */
class AttributeText
{
    /**
     * @param Plain $plain
     */
    public function __construct(
        private readonly Plain $plain
    ) {
    }

    /**
     * The attribute's value; null where the product, or the shop, has no such attribute.
     *
     * @param Product $product
     * @param string $code
     * @return mixed text, number, boolean or a list of texts
     */
    public function of(Product $product, string $code): mixed
    {
        /** @var \Magento\Catalog\Model\ResourceModel\Product $resource */
        $resource = $product->getResource();
        $attribute = $resource->getAttribute($code);
        $stored = $product->getData($code);
        if (!$attribute || $stored === null || $stored === '') {
            return null;
        }
        return match ((string) $attribute->getFrontendInput()) {
            'boolean' => (bool) $stored,
            'price' => (float) $stored,
            'select', 'multiselect' => $this->chosen($product, $attribute, $stored),
            default => $attribute->getBackendType() === 'decimal' ? (float) $stored : $this->plain->value($stored),
        };
    }

    /**
     * The texts of what was chosen, as the product's store view has them.
     *
     * An attribute that knows no product takes the current one's. Attributes are shared, so it forgets this one again.
     *
     * @param Product $product
     * @param \Magento\Eav\Model\Entity\Attribute\AbstractAttribute $attribute
     * @param mixed $stored ids of options
     * @return mixed
     */
    private function chosen(
        Product $product,
        \Magento\Eav\Model\Entity\Attribute\AbstractAttribute $attribute,
        mixed $stored
    ): mixed {
        $before = $attribute->getData('data_object');
        $attribute->setData('data_object', $product);
        try {
            $text = $attribute->usesSource() ? $attribute->getSource()->getOptionText($stored) : $stored;
        } finally {
            $attribute->setData('data_object', $before);
        }
        if (is_array($text)) {
            return array_values(array_map('strval', $text)) ?: null;
        }
        return $text === false || $text === null ? null : $this->plain->text((string) $text);
    }
}
