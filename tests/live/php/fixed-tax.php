<?php
// A product LIVE-FPT with a fixed product tax of `amount` in the United States.
declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\ProductFactory;
use Magento\Eav\Model\Config;
use Magento\Eav\Setup\EavSetupFactory;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\Setup\ModuleDataSetupInterface;
use Magento\Weee\Model\Attribute\Backend\Weee\Tax;

return static function (ObjectManagerInterface $manager, array $given): bool {
    $products = $manager->get(ProductRepositoryInterface::class);
    try {
        $products->get('LIVE-FPT');
        return false;
    } catch (NoSuchEntityException) {
    }
    $setup = $manager->get(EavSetupFactory::class)->create(['setup' => $manager->get(ModuleDataSetupInterface::class)]);
    $setup->addAttribute(Product::ENTITY, 'live_fpt', [
        'type' => 'static', 'label' => 'Recycling', 'input' => 'weee', 'backend' => Tax::class, 'group' => 'General', 'required' => false,
        'user_defined' => true, 'used_in_product_listing' => true,
    ]);
    $manager->get(Config::class)->clear();
    $product = $manager->get(ProductFactory::class)->create();
    $product->setTypeId('simple')->setAttributeSetId(4)->setWebsiteIds([1])->setSku('LIVE-FPT')->setName('Live FPT')->setStatus(1)->setVisibility(4)
        ->setUrlKey('live-fpt')->setTaxClassId(2)->setWeight(1)->setPrice(50)->setCategoryIds([3])
        ->setStockData(['use_config_manage_stock' => 1, 'is_in_stock' => 1, 'qty' => 100000])
        ->setData('live_fpt', [['website_id' => 0, 'country' => 'US', 'state' => 0, 'value' => $given['amount'], 'delete' => '']]);
    $products->save($product);
    return true;
};
