<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order\Shipment;
use Acme\Tracking\Api\TriggerInterface;

/**
 * Goods of an order left the warehouse. A label that is saved later is no second shipment.
 */
class OrderShipped implements TriggerInterface
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
        $shipment = $payload['shipment'] ?? null;
        if ($shipment instanceof Shipment && $this->orders->isNew($shipment)) {
            $roots = ['shipment' => $shipment];
            yield $this->orders->occurrence($shipment->getOrder(), $shipment->getCreatedAt(), $roots);
        }
    }
}
