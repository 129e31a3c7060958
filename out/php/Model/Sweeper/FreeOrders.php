<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Magento\Sales\Model\Order;
use Magento\Sales\Model\ResourceModel\Order\CollectionFactory;
use Acme\Tracking\Model\Trigger\Orders as Occurrences;

/**
 * Finds orders that cost nothing: they are paid once they are placed, and Magento makes no invoice of many.
 */
class FreeOrders implements SourceInterface
{
    private const CENT = 0.0001;

    /**
     * @param CollectionFactory $factory
     * @param Documents $documents
     * @param Occurrences $occurrences
     */
    public function __construct(
        private readonly CollectionFactory $factory,
        private readonly Documents $documents,
        private readonly Occurrences $occurrences
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(int $from, int $to, int $after, int $most, int $since = 0): array
    {
        $orders = $this->factory->create();
        $orders->addFieldToFilter('base_grand_total', ['lt' => self::CENT]);
        $found = [];
        foreach ($this->documents->page($orders, $from, $to, $after, $most, $since) as $order) {
            if ($order instanceof Order) {
                $found[(int) $order->getEntityId()] = $this->occurrences->occurrence($order, $order->getCreatedAt());
            }
        }
        return $found;
    }
}
