<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order;
use Acme\Tracking\Api\TriggerInterface;

/**
 * An order was placed: stored for the first time, in whatever area.
 */
class OrderPlaced implements TriggerInterface
{
    /** In which Adobe Commerce stores an order that it will fill in later */
    private const RECEIVED = 'received';

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
        $order = $payload['order'] ?? null;
        $step = $order instanceof Order ? $this->orders->step($order) : null;
        if ($step === null) {
            return;
        }
        $isPlaced = $step->isFirst()
            ? $step->getToState() !== self::RECEIVED
            : $step->getFromState() === self::RECEIVED && $step->getToState() !== self::RECEIVED;
        if ($isPlaced) {
            yield $this->orders->occurrence($order, $order->getCreatedAt());
        }
    }
}
