<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what `wishlist_product_add_after` says to wishlist.added.
 */
class WishlistProductAddAfter implements ObserverInterface
{
    private const EVENT = 'wishlist_product_add_after';
    private const TRIGGERS = [
        'wishlist.added',
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
