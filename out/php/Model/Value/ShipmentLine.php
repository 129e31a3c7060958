<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Shipment\Item;
use Acme\Tracking\Model\Deferred;

/**
 * Values of a shipment's line that no getter gives.
 */
class ShipmentLine
{
    /**
     * @param Sku $sku
     */
    public function __construct(
        private readonly Sku $sku
    ) {
    }

    /**
     * The SKU as the catalogue has it.
     *
     * @param Item $line
     * @return string|Deferred
     */
    public function parentSku(Item $line): string|Deferred
    {
        return $this->sku->inCatalogue(
            (string) $line->getSku(),
            (string) $line->getProductId(),
            $line->getOrderItem()
        );
    }
}
