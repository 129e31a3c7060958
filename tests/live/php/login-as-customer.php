<?php
// The secret with which an administrator signs in as a customer: {customer}.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterfaceFactory;
use Magento\LoginAsCustomerApi\Api\DeleteAuthenticationDataForUserInterface;
use Magento\LoginAsCustomerApi\Api\SaveAuthenticationDataInterface;

return static fn (ObjectManagerInterface $manager, array $given): string =>
    $manager->get(DeleteAuthenticationDataForUserInterface::class)->execute(1) ?? $manager->get(SaveAuthenticationDataInterface::class)->execute(
        $manager->get(AuthenticationDataInterfaceFactory::class)->create(['customerId' => (int)$given['customer'], 'adminId' => 1])
    );
