<?php
declare(strict_types=1);

use Magento\Config\Model\PreparedValueFactory;
use Magento\Framework\App\Config\ReinitableConfigInterface;
use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\App\Config\Value;
use Magento\Framework\App\ScopeResolverPool;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): bool {
    $scope = $given['scope'];
    $id = $scope === 'default' ? 0
        : (int)$manager->get(ScopeResolverPool::class)->get(rtrim($scope, 's'))->getScope($given['code'])->getId();
    foreach ($given['values'] as $path => $value) {
        if ($value === null) {
            $manager->get(WriterInterface::class)->delete($path, $scope, $id);
            continue;
        }
        $prepared = $manager->get(PreparedValueFactory::class)->create($path, (string)$value, $scope, $given['code'] ?? '');
        if ($prepared instanceof Value) {
            $prepared->getResource()->save($prepared);
        }
    }
    $manager->get(ReinitableConfigInterface::class)->reinit();
    return true;
};
