<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Privacy\Deletion;

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
