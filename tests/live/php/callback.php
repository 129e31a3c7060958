<?php
// A payment provider's callback: places a quote's order in a request that has no cookies of the shopper.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Quote\Api\CartManagementInterface;
use Magento\Quote\Api\CartRepositoryInterface;

return static function (ObjectManagerInterface $manager, array $given): int {
    $quotes = $manager->get(CartRepositoryInterface::class);
    $quote = $quotes->get((int)$given['quote']);
    $quote->getPayment()->importData(['method' => 'checkmo']);
    $quote->collectTotals();
    $quotes->save($quote);
    return (int)$manager->get(CartManagementInterface::class)->placeOrder($quote->getId());
};
