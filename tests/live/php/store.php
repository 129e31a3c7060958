<?php
// Makes a store view `code` in the first website, or deletes it: {do: make|delete, code}. Its id.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Store\Model\StoreFactory;
use Magento\Store\Model\StoreManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): int {
    $store = $manager->get(StoreFactory::class)->create()->load($given['code'], 'code');
    if ($given['do'] === 'make' && !$store->getId()) {
        $store->setData(['code' => $given['code'], 'website_id' => 1, 'group_id' => 1, 'name' => 'Live, deleted', 'is_active' => 1])->save();
    }
    $id = (int)$store->getId();
    if ($given['do'] === 'delete') {
        $store->delete();
    }
    $manager->get(StoreManagerInterface::class)->reinitStores();
    return $id;
};
