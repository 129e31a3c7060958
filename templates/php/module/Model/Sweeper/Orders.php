<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Sweeper;

use Magento\Sales\Model\Order;
use Magento\Sales\Model\ResourceModel\Order\CollectionFactory;
use Trackwright\Module\Model\Change;
use Trackwright\Module\Model\Trigger\Orders as Occurrences;

/**
 * Orders that were placed, or orders that were cancelled.
 */
class Orders implements SourceInterface
{
    /** In which Adobe Commerce stores an order that it will fill in later */
    private const RECEIVED = 'received';

    /**
     * @param CollectionFactory $factory
     * @param Documents $documents
     * @param Occurrences $occurrences
     * @param bool $cancelled whether only those that were cancelled are meant
     */
    public function __construct(
        private readonly CollectionFactory $factory,
        private readonly Documents $documents,
        private readonly Occurrences $occurrences,
        private readonly bool $cancelled = false
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(int $from, int $to, int $after, int $most, int $since = 0): array
    {
        $orders = $this->factory->create();
        if ($this->cancelled) {
            $orders->addFieldToFilter('state', Order::STATE_CANCELED);
        } else {
            $orders->addFieldToFilter('state', [['neq' => self::RECEIVED], ['null' => true]]);
        }
        $found = [];
        $at = $this->cancelled ? Documents::CHANGED : Documents::CREATED;
        foreach ($this->documents->page($orders, $from, $to, $after, $most, $since, $at) as $order) {
            if ($order instanceof Order) {
                $found[(int) $order->getEntityId()] = $this->occurrence($order);
            }
        }
        return $found;
    }

    /**
     * What happened to an order. Of a cancelled one the books don't say what it was before.
     *
     * @param Order $order
     * @return \Trackwright\Module\Model\Occurrence
     */
    private function occurrence(Order $order): \Trackwright\Module\Model\Occurrence
    {
        if (!$this->cancelled) {
            return $this->occurrences->occurrence($order, $order->getCreatedAt());
        }
        $step = new Change(
            Order::STATE_NEW,
            $order->getState(),
            null,
            $order->getStatus(),
            (string) $order->getUpdatedAt()
        );
        return $this->occurrences->occurrence($order, $order->getUpdatedAt(), ['change' => $step]);
    }
}
