<?php
// The account that a guest makes of an order on the success page.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Sales\Api\OrderCustomerManagementInterface;

return static fn (ObjectManagerInterface $manager, array $given): int => (int)$manager
    ->get(OrderCustomerManagementInterface::class)->create($given['order'])->getId();
