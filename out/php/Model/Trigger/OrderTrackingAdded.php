<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order\Shipment\Track;
use Acme\Tracking\Api\TriggerInterface;

/**
 * A shipment got a carrier's number, with the shipment or later.
 */
class OrderTrackingAdded implements TriggerInterface
{
    /**
     * @param Orders $orders
     */
    public function __construct(
        private readonly Orders $orders
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        $track = $payload['track'] ?? null;
        if ($track instanceof Track && $this->orders->isNew($track)) {
            $shipment = $track->getShipment();
            $roots = ['shipment' => $shipment, 'track' => $track];
            yield $this->orders->occurrence($shipment->getOrder(), $track->getCreatedAt(), $roots);
        }
    }
}
