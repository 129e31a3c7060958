<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order;
use Acme\Tracking\Api\TriggerInterface;

/**
 * An order was given up: by an administrator, a payment provider or the clean-up of unpaid orders.
 */
class OrderCancelled implements TriggerInterface
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
        $isCancelled = $step !== null
            && $step->getToState() === Order::STATE_CANCELED
            && $step->getFromState() !== Order::STATE_CANCELED;
        if ($isCancelled) {
            yield $this->orders->occurrence($order, $order->getUpdatedAt(), ['change' => $step]);
        }
    }
}
