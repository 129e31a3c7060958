<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order\Creditmemo;
use Acme\Tracking\Api\TriggerInterface;

/**
 * Money of an order was given back. An order may have several credit memos, also such without lines.
 */
class OrderRefunded implements TriggerInterface
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
        $memo = $payload['creditmemo'] ?? null;
        $isRefund = $memo instanceof Creditmemo
            && (int) $memo->getState() === Creditmemo::STATE_REFUNDED
            && $this->orders->isNew($memo);
        if ($isRefund) {
            yield $this->orders->occurrence($memo->getOrder(), $memo->getCreatedAt(), ['creditmemo' => $memo]);
        }
    }
}
