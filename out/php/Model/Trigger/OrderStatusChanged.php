<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order;
use Acme\Tracking\Api\TriggerInterface;

/**
 * An order went from one state or status to another.
 */
class OrderStatusChanged implements TriggerInterface
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
        $order = $payload['order'] ?? null;
        $step = $order instanceof Order ? $this->orders->step($order) : null;
        if ($step !== null && !$step->isFirst()) {
            yield $this->orders->occurrence($order, $order->getUpdatedAt(), ['change' => $step]);
        }
    }
}
