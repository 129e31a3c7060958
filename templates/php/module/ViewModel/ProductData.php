<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\ViewModel;

use Magento\Catalog\Helper\Data;
use Magento\Framework\View\Element\AbstractBlock;
use Trackwright\Module\Model\Storefront\Tag;
use Trackwright\Module\Model\Storefront\ProductValues;
use Trackwright\Module\Model\Storefront\Variants;

/**
 * The product that a page is about, with its variants.
 */
class ProductData implements TagInterface
{
    /**
     * @param Tag $tag
     * @param ProductValues $values
     * @param Variants $variants
     * @param Data $catalog
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly ProductValues $values,
        private readonly Variants $variants,
        private readonly Data $catalog
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'product';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        return $this->tag->text($this->name(), function (): ?array {
            $product = $this->catalog->getProduct();
            if ($product === null) {
                return null;
            }
            return $this->values->product($product) + ['variants' => $this->variants->of($product) ?: null];
        });
    }
}
