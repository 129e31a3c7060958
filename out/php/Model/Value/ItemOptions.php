<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Catalog\Helper\Product\Configuration;
use Magento\Catalog\Model\Product\Configuration\Item\ItemInterface;

/**
 * What a shopper chose or typed for an entry of a cart or a wishlist.
 */
class ItemOptions
{
    /**
     * @param Configuration $configuration
     */
    public function __construct(
        private readonly Configuration $configuration
    ) {
    }

    /**
     * All of it.
     *
     * @param ItemInterface $item
     * @return ItemOption[]
     */
    public function of(ItemInterface $item): array
    {
        $options = [];
        foreach ($this->configuration->getOptions($item) as $option) {
            $value = $option['value'] ?? '';
            $text = is_array($value) ? implode(', ', array_map('strval', $value)) : (string) $value;
            $options[] = new ItemOption((string) ($option['label'] ?? ''), $text);
        }
        return $options;
    }
}
