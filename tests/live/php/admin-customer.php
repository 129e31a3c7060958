<?php
// What an administrator does to a customer: {do: reset|subscribe|unsubscribe, email}.
declare(strict_types=1);

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Model\AccountManagement;
use Magento\Framework\ObjectManagerInterface;
use Magento\Newsletter\Model\SubscriptionManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): bool {
    $customer = $manager->get(CustomerRepositoryInterface::class)->get($given['email'], 1);
    match ($given['do']) {
        'reset' => $manager->get(AccountManagementInterface::class)->initiatePasswordReset($given['email'], AccountManagement::EMAIL_RESET, 1),
        'subscribe' => $manager->get(SubscriptionManagerInterface::class)->subscribeCustomer((int)$customer->getId(), 1),
        'unsubscribe' => $manager->get(SubscriptionManagerInterface::class)->unsubscribeCustomer((int)$customer->getId(), 1),
    };
    return true;
};
