<?php

declare(strict_types=1);

namespace Magento\Catalog\Helper\Product;

use Magento\Catalog\Model\Product\Configuration\Item\ItemInterface;

class Configuration
{
    public function getOptions(ItemInterface $item)
    {
        return $item->options;
    }
}
