<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what `controller_front_send_response_before` says to wishlist.removed and wishlist.moved_to_cart.
 */
class ControllerFrontSendResponseBefore implements ObserverInterface
{
    private const EVENT = 'controller_front_send_response_before';
    private const TRIGGERS = [
        'wishlist.removed',
        'wishlist.moved_to_cart',
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
