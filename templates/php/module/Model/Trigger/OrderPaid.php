<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Magento\Sales\Model\Order;
use Magento\Sales\Model\Order\Invoice;
use Trackwright\Module\Api\TriggerInterface;

/**
 * Nothing of an order is left to pay: its last invoice was paid, or it costs nothing.
 */
class OrderPaid implements TriggerInterface
{
    private const CENT = 0.0001;

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
        $invoice = $payload['invoice'] ?? null;
        if ($invoice instanceof Invoice) {
            yield from $this->paid($invoice);
            return;
        }
        $order = $payload['order'] ?? null;
        $step = $order instanceof Order ? $this->orders->step($order) : null;
        if ($step?->isFirst() && (float) $order->getBaseGrandTotal() < self::CENT) {
            yield $this->orders->occurrence($order, $order->getCreatedAt());
        }
    }

    /**
     * The payment of an invoice, where it is the last.
     *
     * @param Invoice $invoice
     * @return iterable
     */
    private function paid(Invoice $invoice): iterable
    {
        $isPaid = (int) $invoice->getState() === Invoice::STATE_PAID
            && (int) $invoice->getOrigData('state') !== Invoice::STATE_PAID;
        $order = $invoice->getOrder();
        // A new invoice's own saves repeat; one that was open is paid once.
        $isFirst = $invoice->getOrigData('entity_id') !== null || $this->orders->isNew($invoice);
        if ($isPaid && $isFirst && (float) $order->getBaseTotalDue() < self::CENT) {
            yield $this->orders->occurrence($order, $invoice->getUpdatedAt(), ['invoice' => $invoice]);
        }
    }
}
