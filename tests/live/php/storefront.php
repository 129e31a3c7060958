<?php
// What the browser's way needs of the shop beside its catalogue; and nothing of what the other checks have put into it.
declare(strict_types=1);

use Magento\Catalog\Api\Data\ProductLinkInterfaceFactory;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\ProductFactory;
use Magento\CatalogInventory\Api\StockRegistryInterface;
use Magento\Cms\Api\PageRepositoryInterface;
use Magento\Cms\Model\PageFactory;
use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\ObjectManagerInterface;
use Magento\Store\Model\StoreManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $config = $manager->get(WriterInterface::class);
    foreach ([
        'web/cookie/cookie_restriction' => 1, 'catalog/frontend/grid_per_page_values' => '3,12', 'catalog/frontend/grid_per_page' => 3,
        'catalog/frontend/list_allow_all' => 1, 'catalog/review/allow_guest' => 1, 'newsletter/subscription/allow_guest_subscribe' => 1,
        'customer/captcha/enable' => 0, 'csp/mode/storefront/report_only' => 0,
    ] as $path => $value) {
        $config->save($path, $value);
    }
    $home = $manager->create(PageFactory::class)->create()->load('home', 'identifier');
    $home->setContent(
        '<div data-acme-tracking-promotion="advent-2026" data-acme-tracking-name="Advent offers" data-acme-tracking-position="home_top">'
        . '<a href="{{store url=\'gear.html\'}}">Advent offers</a></div>'
    );
    $manager->get(PageRepositoryInterface::class)->save($home);

    $stock = $manager->get(StockRegistryInterface::class);
    $stock->updateStockItemBySku('SOX-1', $stock->getStockItemBySku('SOX-1')->setQty(5)->setIsInStock(true));

    $manager->get(StoreManagerInterface::class)->setCurrentStore(0);
    $products = $manager->get(ProductRepositoryInterface::class);
    try {
        $products->get('WALK-SET');
    } catch (NoSuchEntityException) {
        $set = $manager->get(ProductFactory::class)->create();
        $set->setTypeId('grouped')->setAttributeSetId(4)->setWebsiteIds([1])->setSku('WALK-SET')->setName('Walk Set')->setStatus(1)->setVisibility(2)
            ->setUrlKey('walk-set')->setStockData(['use_config_manage_stock' => 1, 'is_in_stock' => 1]);
        $links = [];
        foreach (['BAG-2', 'BTL-1', 'MAT-1'] as $position => $sku) {
            $link = $manager->get(ProductLinkInterfaceFactory::class)->create();
            $link->setSku('WALK-SET')->setLinkedProductSku($sku)->setLinkType('associated')->setLinkedProductType('simple')->setPosition($position);
            $link->getExtensionAttributes()->setQty(1);
            $links[] = $link;
        }
        $products->save($set->setProductLinks($links));
    }

    $resource = $manager->get(ResourceConnection::class);
    $database = $resource->getConnection();
    $others = $database->select()->from($resource->getTableName('catalog_product_entity'), 'entity_id')->where('sku LIKE ?', 'LIVE-%');
    $database->delete($resource->getTableName('catalog_category_product'), ['product_id IN (?)' => $database->fetchCol($others) ?: [0]]);
    foreach (['wishlist', 'newsletter_subscriber'] as $table) {
        $database->delete($resource->getTableName($table));
    }
    $database->delete($resource->getTableName('quote'), ['customer_id IS NOT NULL']);
    return [];
};
