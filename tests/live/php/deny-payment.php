<?php
// An order whose payment was under review is denied by the provider: cancelled without Order::cancel().
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Sales\Api\OrderRepositoryInterface;
use Magento\Sales\Model\Order;

return static function (ObjectManagerInterface $manager, array $given): string {
    $orders = $manager->get(OrderRepositoryInterface::class);
    $order = $orders->get($given['order']);
    $order->setState(Order::STATE_PAYMENT_REVIEW)->setStatus(Order::STATE_PAYMENT_REVIEW);
    $orders->save($order);
    $order->getPayment()->setData('is_transaction_denied', true)->update(false);
    $orders->save($order);
    return (string)$order->getState();
};
