<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Sales\Model\Order\Shipment as MagentoShipment;
use Magento\Sales\Model\Order\Shipment\Item;

/**
 * Values of a shipment that no getter gives.
 */
class Shipment
{
    /**
     * @param Plain $plain
     */
    public function __construct(
        private readonly Plain $plain
    ) {
    }

    /**
     * Store id and number: two store views may use the same numbers.
     *
     * @param MagentoShipment $shipment
     * @return string
     */
    public function uid(MagentoShipment $shipment): string
    {
        return $shipment->getStoreId() . '-' . $shipment->getIncrementId();
    }

    /**
     * Code of the inventory source it left from, where the shop has several.
     *
     * @param MagentoShipment $shipment
     * @return string|null
     */
    public function source(MagentoShipment $shipment): ?string
    {
        return $this->plain->text($this->plain->member($shipment->getExtensionAttributes(), 'getSourceCode'));
    }

    /**
     * What was shipped. A bundle that is shipped together is one line, one whose parts are shipped apart is its parts.
     *
     * @param MagentoShipment $shipment
     * @return Item[]
     */
    public function items(MagentoShipment $shipment): array
    {
        $items = [];
        foreach ($shipment->getAllItems() as $item) {
            $line = $item->getOrderItem();
            $isDummy = $line !== null && $line->isDummy(true);
            if (!$isDummy && (float) $item->getQty() > 0.0) {
                $items[] = $item;
            }
        }
        return $items;
    }
}
