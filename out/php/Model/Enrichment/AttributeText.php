<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Catalog\Model\Product;
use Acme\Tracking\Model\Value\Plain;

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
            'select', 'multiselect' => $this->chosen($attribute, $stored),
            default => $attribute->getBackendType() === 'decimal' ? (float) $stored : $this->plain->value($stored),
        };
    }

    /**
     * The texts of what was chosen.
     *
     * @param \Magento\Eav\Model\Entity\Attribute\AbstractAttribute $attribute
     * @param mixed $stored ids of options
     * @return mixed
     */
    private function chosen(\Magento\Eav\Model\Entity\Attribute\AbstractAttribute $attribute, mixed $stored): mixed
    {
        $text = $attribute->usesSource() ? $attribute->getSource()->getOptionText($stored) : $stored;
        if (is_array($text)) {
            return array_values(array_map('strval', $text)) ?: null;
        }
        return $text === false || $text === null ? null : $this->plain->text((string) $text);
    }
}
