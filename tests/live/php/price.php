<?php
// Sets a product's price; the one that it had.
declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\ObjectManagerInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): float {
    $manager->get(StoreManagerInterface::class)->setCurrentStore(Store::DEFAULT_STORE_ID);
    $products = $manager->get(ProductRepositoryInterface::class);
    $product = $products->get($given['sku'], true, Store::DEFAULT_STORE_ID);
    $before = (float)$product->getPrice();
    $products->save($product->setPrice($given['price']));
    return $before;
};
