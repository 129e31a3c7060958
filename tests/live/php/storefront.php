<?php
// What the browser's journey needs of the shop beside its catalogue.
declare(strict_types=1);

use Magento\Cms\Api\PageRepositoryInterface;
use Magento\Cms\Model\PageFactory;
use Magento\CatalogInventory\Api\StockRegistryInterface;
use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $config = $manager->get(WriterInterface::class);
    foreach ([
        'web/cookie/cookie_restriction' => 1, 'catalog/frontend/grid_per_page_values' => '3,12', 'catalog/frontend/grid_per_page' => 3,
        'catalog/frontend/list_allow_all' => 1, 'catalog/review/allow_guest' => 1,
        'newsletter/subscription/allow_guest_subscribe' => 1, 'customer/captcha/enable' => 0,
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
    return [];
};
