<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderShipped;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Shipment as ShipmentValues;
use Acme\Tracking\Model\Value\ShipmentLine as ShipmentLineValues;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Shipment;
use Magento\Sales\Model\Order\Shipment\Item;
use Magento\Sales\Model\Order\Shipment\Track;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Order Shipped` says at order.shipped.
 */
class OrderShipped implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param ShipmentValues $shipmentValues
     * @param ShipmentLineValues $shipmentLineValues
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly ShipmentValues $shipmentValues,
        private readonly ShipmentLineValues $shipmentLineValues,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Order Shipped';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 2;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Shipment $shipment */
        $shipment = $occurrence->roots['shipment'];
        /** @var Order $order */
        $order = $occurrence->roots['order'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'order_id' => $this->cast->text($order->getIncrementId()),
                'shipment_id' => $this->shipmentValues->uid($shipment),
                'parcels' => $this->listParcels($shipment),
                'products' => $this->listProducts($shipment),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
            'context' => $this->cast->present([
                'traits' => $this->cast->presentOrNull([
                    'email' => $this->cast->text($order->getCustomerEmail()),
                    'phone' => $this->cast->text($order->getBillingAddress()?->getTelephone()),
                ]),
            ]),
        ];
    }

    /**
     * The items of `parcels`.
     *
     * @param Shipment $shipment
     * @return list<array<string, mixed>>
     */
    private function listParcels(Shipment $shipment): array
    {
        $items = [];
        /** @var Track $track */
        foreach ($shipment->getAllTracks() as $track) {
            $items[] = $this->cast->present([
                'carrier' => $this->cast->text($track->getCarrierCode()),
                'tracking_number' => $this->cast->text($track->getTrackNumber()),
            ]);
        }
        return $items;
    }

    /**
     * The items of `products`.
     *
     * @param Shipment $shipment
     * @return list<array<string, mixed>>
     */
    private function listProducts(Shipment $shipment): array
    {
        $items = [];
        /** @var Item $line */
        foreach ($this->shipmentValues->items($shipment) as $line) {
            $items[] = $this->cast->present([
                'product_id' => $this->cast->text($line->getProductId()),
                'sku' => $this->shipmentLineValues->parentSku($line),
                'name' => $this->cast->text($line->getName()),
                'quantity' => $this->cast->number($line->getQty()),
            ]);
        }
        return $items;
    }
}
