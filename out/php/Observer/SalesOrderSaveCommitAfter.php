<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what `sales_order_save_commit_after` says to order.placed, order.status_changed and order.cancelled.
 */
class SalesOrderSaveCommitAfter implements ObserverInterface
{
    private const EVENT = 'sales_order_save_commit_after';
    private const TRIGGERS = [
        'order.placed',
        'order.status_changed',
        'order.cancelled',
    ];

    /**
     * @param Recorder $recorder
     */
    public function __construct(
        private readonly Recorder $recorder
    ) {
    }

    /**
     * @inheritdoc
     */
    public function execute(Observer $observer): void
    {
        $this->recorder->record(self::EVENT, $observer->getEvent()->getData(), self::TRIGGERS);
    }
}
