<?php

declare(strict_types=1);

namespace Magento\Catalog\Pricing\Price;

use Magento\Catalog\Model\Product\Configuration\Item\ItemInterface;

interface ConfiguredPriceInterface
{
    public function setItem(ItemInterface $item);
}
