<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;
use Acme\Tracking\Schema\Type;

/**
 * Goods left the warehouse, all of the order or some. Once a shipment.
 *
 * Consent: analytics. Owner: logistics-team. Since version 2.0.0 of the plan.
 */
class OrderShipped implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Shipped';

    /**
     * Takes the members by name.
     *
     * @param string $orderId Example: "000000123"
     * @param string $shipmentId Store id and number of the shipment. Example: "1-000000098"
     * @param list<Type\Parcel|array<string,mixed>|\stdClass> $parcels Empty while the carrier has given no number
     * @param list<Type\ShippedLine|array<string,mixed>|\stdClass> $products
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $orderId,
        public readonly string $shipmentId,
        public readonly array $parcels,
        public readonly array $products,
        public readonly ?string $storeView = null,
        public readonly ?string $market = null
    ) {
    }

    /**
     * The members under their names on the wire.
     *
     * @return array<array-key,mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        $payload['order_id'] = $this->orderId;
        $payload['shipment_id'] = $this->shipmentId;
        $payload['parcels'] = Runtime\Payload::plain($this->parcels);
        $payload['products'] = Runtime\Payload::plain($this->products);
        if ($this->storeView !== null) {
            $payload['store_view'] = $this->storeView;
        }
        if ($this->market !== null) {
            $payload['market'] = $this->market;
        }
        return $payload;
    }
}
