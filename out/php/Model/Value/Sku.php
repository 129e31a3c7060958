<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Item;
use Acme\Tracking\Model\Deferred;

/**
 * SKUs of products in lines of orders and of what follows from orders.
 */
class Sku
{
    private const COMPOSITE = ['configurable', 'bundle'];

    /**
     * The SKU as the catalogue has it. A line has that of the chosen child, of its parts, or with its options in it.
     *
     * @param string $sku the line's
     * @param string $productId
     * @param Item|null $line of the order
     * @return string|Deferred
     */
    public function inCatalogue(string $sku, string $productId, ?Item $line): string|Deferred
    {
        $differs = $line !== null
            && (in_array($line->getProductType(), self::COMPOSITE, true)
                || $line->getProductOptionByCode('options') !== null);
        return $differs && $productId !== '' ? new Deferred('product.sku', $productId, $sku) : $sku;
    }
}
