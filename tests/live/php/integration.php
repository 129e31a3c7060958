<?php
// The access token of an integration that may do everything.
declare(strict_types=1);

use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\App\Config\ReinitableConfigInterface;
use Magento\Framework\ObjectManagerInterface;
use Magento\Integration\Api\AuthorizationServiceInterface;
use Magento\Integration\Api\IntegrationServiceInterface;
use Magento\Integration\Api\OauthServiceInterface;
use Magento\Integration\Model\Integration;

return static function (ObjectManagerInterface $manager, array $given): string {
    $manager->get(WriterInterface::class)->save('oauth/consumer/enable_integration_as_bearer', 1);
    $manager->get(ReinitableConfigInterface::class)->reinit();
    $integrations = $manager->get(IntegrationServiceInterface::class);
    $one = $integrations->findByName('Live tests');
    if (!$one->getId()) {
        $one = $integrations->create(['name' => 'Live tests', 'email' => 'erp@example.test', 'status' => Integration::STATUS_ACTIVE, 'setup_type' => 0]);
        $manager->get(AuthorizationServiceInterface::class)->grantAllPermissions($one->getId());
        $manager->get(OauthServiceInterface::class)->createAccessToken($one->getConsumerId(), true);
    }
    return (string)$manager->get(OauthServiceInterface::class)->getAccessToken($one->getConsumerId())->getToken();
};
