<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Trackwright\Module\Model\Privacy\Deletion;

/**
 * A customer was deleted.
 */
class EraseCustomer implements ObserverInterface
{
    /**
     * @param Deletion $deletion
     */
    public function __construct(private readonly Deletion $deletion)
    {
    }

    /**
     * @inheritdoc
     */
    public function execute(Observer $observer)
    {
        $this->deletion->of($observer->getEvent()->getData('customer'));
    }
}
