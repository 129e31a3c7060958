<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what `customer_logout` says to customer.signed_out.
 */
class CustomerLogout implements ObserverInterface
{
    private const EVENT = 'customer_logout';
    private const TRIGGERS = [
        'customer.signed_out',
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
