<?php
// Saves an order again; with `attribute`, that attribute alone, as the e-mail sender does.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Sales\Api\OrderRepositoryInterface;
use Magento\Sales\Model\ResourceModel\Order;

return static function (ObjectManagerInterface $manager, array $given): bool {
    $orders = $manager->get(OrderRepositoryInterface::class);
    $order = $orders->get($given['order']);
    if (isset($given['attribute'])) {
        $order->setData($given['attribute'], true);
        $manager->get(Order::class)->saveAttribute($order, $given['attribute']);
    } else {
        $order->setCustomerNote('seen');
        $orders->save($order);
    }
    return true;
};
