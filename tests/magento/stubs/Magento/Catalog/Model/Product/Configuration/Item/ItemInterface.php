<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\Product\Configuration\Item;

interface ItemInterface
{
}
