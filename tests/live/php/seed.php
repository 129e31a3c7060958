<?php
// What the checks need beside the shop's own catalogue; made once, found again later.
declare(strict_types=1);

use Magento\Bundle\Api\Data\LinkInterfaceFactory;
use Magento\Bundle\Api\Data\OptionInterfaceFactory;
use Magento\Catalog\Api\Data\ProductCustomOptionInterfaceFactory;
use Magento\Catalog\Api\Data\ProductLinkInterfaceFactory;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\ProductFactory;
use Magento\Customer\Api\Data\AddressInterfaceFactory;
use Magento\Customer\Api\AddressRepositoryInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterfaceFactory;
use Magento\Directory\Model\CurrencyFactory;
use Magento\Downloadable\Api\Data\LinkInterfaceFactory as DownloadFactory;
use Magento\Downloadable\Api\DomainManagerInterface;
use Magento\Framework\App\Config\ReinitableConfigInterface;
use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Encryption\EncryptorInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\ObjectManagerInterface;
use Magento\SalesRule\Model\ResourceModel\Rule\CollectionFactory as Rules;
use Magento\SalesRule\Model\RuleFactory;
use Magento\Store\Model\GroupFactory;
use Magento\Store\Model\StoreFactory;
use Magento\Store\Model\StoreManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $stores = $manager->get(StoreManagerInterface::class);
    $config = $manager->get(WriterInterface::class);
    $german = $manager->create(StoreFactory::class)->create()->load('live_de', 'code');
    $new = !$german->getId();
    if ($new) {
        $group = $manager->create(GroupFactory::class)->create();
        $group->setData(['website_id' => 1, 'name' => 'Live tests', 'code' => 'live_group', 'root_category_id' => 2])->save();
        $german->setData([
            'code' => 'live_de', 'website_id' => 1, 'group_id' => $group->getId(), 'name' => 'German', 'is_active' => 1,
        ])->save();
        $stores->reinitStores();
    }
    $id = (int)$german->getId();
    foreach (['general/locale/code' => 'de_DE', 'currency/options/allow' => 'EUR,USD', 'currency/options/default' => 'EUR'] as $path => $value) {
        $config->save($path, $value, 'stores', $id);
    }
    foreach ([
        'currency/options/allow' => 'EUR,USD', 'web/url/use_store' => 0, 'carriers/flatrate/active' => 1, 'payment/checkmo/active' => 1,
        'customer/captcha/enable' => 0, 'customer/password/password_reset_protection_type' => 0, 'admin/security/use_form_key' => 0,
        'cataloginventory/options/can_back_in_stock' => 1, 'multishipping/options/checkout_multiple' => 1,
        'catalog/review/allow_guest' => 1, 'newsletter/subscription/allow_guest_subscribe' => 1, 'graphql/session/disable' => 0,
    ] as $path => $value) {
        $config->save($path, $value);
    }
    $manager->create(CurrencyFactory::class)->create()->saveRates(['USD' => ['EUR' => 0.9, 'USD' => 1]]);
    $manager->get(ReinitableConfigInterface::class)->reinit();
    if ($new) {
        // Numbers of the second store view begin as those of the first do, so that both have an order 000000001 one day.
        $connection = $manager->get(ResourceConnection::class)->getConnection();
        $connection->update('sales_sequence_profile', ['prefix' => null], ['meta_id IN (SELECT meta_id FROM sales_sequence_meta WHERE store_id = ?)' => $id]);
    }

    $products = $manager->get(ProductRepositoryInterface::class);
    $make = static function (string $type, string $sku, ?float $price, ?callable $change = null, array $stock = []) use ($manager, $products): Product {
        try {
            return $products->get($sku);
        } catch (NoSuchEntityException) {
        }
        $product = $manager->get(ProductFactory::class)->create();
        $product->setTypeId($type)->setAttributeSetId(4)->setWebsiteIds([1])->setSku($sku)->setName("Live $sku")->setStatus(1)
            ->setVisibility(4)->setUrlKey(strtolower($sku))->setTaxClassId(2)->setWeight(1)->setCategoryIds([3])
            ->setStockData($stock + ['use_config_manage_stock' => 1, 'is_in_stock' => 1, 'qty' => 100000]);
        if ($price !== null) {
            $product->setPrice($price);
        }
        if ($change) {
            $change($product);
        }
        return $products->save($product);
    };
    $make('simple', 'LIVE-CABLE', 3.33, null, ['is_qty_decimal' => 1, 'use_config_enable_qty_inc' => 0, 'enable_qty_increments' => 0, 'min_sale_qty' => 0.1, 'use_config_min_sale_qty' => 0]);
    $make('simple', 'LIVE-EMPTY', 9.0, null, ['qty' => 0, 'is_in_stock' => 0]);
    $make('simple', 'LIVE-FREE', 0.0);
    $make('simple', 'LIVE-GONE', 7.5);
    $make('virtual', 'LIVE-VIRTUAL', 12.5, static fn (Product $product) => $product->setWeight(null));
    $manager->get(DomainManagerInterface::class)->addDomains(['example.com']);
    $make('downloadable', 'LIVE-DOWNLOAD', 15.0, static function (Product $product) use ($manager): void {
        $link = $manager->get(DownloadFactory::class)->create();
        $link->setTitle('File')->setPrice(0)->setNumberOfDownloads(1)->setIsShareable(0)->setLinkType('url')->setLinkUrl('http://example.com/file.pdf')->setSortOrder(0);
        $extension = $product->getExtensionAttributes();
        $extension->setDownloadableProductLinks([$link]);
        $product->setExtensionAttributes($extension)->setLinksPurchasedSeparately(0)->setLinksTitle('Links');
    });
    $make('simple', 'LIVE-OPTION', 20.0, static function (Product $product) use ($manager): void {
        $option = $manager->get(ProductCustomOptionInterfaceFactory::class)->create(['data' => [
            'title' => 'Engraving', 'type' => 'field', 'is_require' => 1, 'sort_order' => 0, 'price' => 2.5, 'price_type' => 'fixed', 'sku' => '', 'max_characters' => 50,
        ]]);
        $option->setProductSku('LIVE-OPTION');
        $product->setHasOptions(1)->setRequiredOptions(1)->setCanSaveCustomOptions(true)->setOptions([$option]);
    });
    $bundle = static function (Product $product, int $priceType) use ($manager): void {
        $options = [];
        foreach ([['Bag', 'BAG-1', 1], ['Socks', 'SOX-1', 2]] as [$title, $sku, $quantity]) {
            $link = $manager->get(LinkInterfaceFactory::class)->create();
            $link->setSku($sku)->setQty($quantity)->setIsDefault(true)->setPrice(5)->setPriceType(0)->setCanChangeQuantity(0);
            $option = $manager->get(OptionInterfaceFactory::class)->create();
            $option->setTitle($title)->setType('select')->setRequired(true)->setSku($product->getSku())->setPosition(0)->setProductLinks([$link]);
            $options[] = $option;
        }
        $product->setPriceType($priceType)->setSkuType($priceType)->setWeightType(0)->setPriceView(0)->setShipmentType(0);
        $extension = $product->getExtensionAttributes();
        $extension->setBundleProductOptions($options);
        $product->setExtensionAttributes($extension)->setStockData(['use_config_manage_stock' => 1, 'is_in_stock' => 1]);
    };
    $make('bundle', 'LIVE-BUNDLE-DYNAMIC', null, static fn (Product $product) => $bundle($product, 0));
    $make('bundle', 'LIVE-BUNDLE-FIXED', 40.0, static fn (Product $product) => $bundle($product, 1));
    $make('grouped', 'LIVE-GROUP', null, static function (Product $product) use ($manager): void {
        $links = [];
        foreach (['BAG-2', 'BTL-1', 'MAT-1'] as $position => $sku) {
            $link = $manager->get(ProductLinkInterfaceFactory::class)->create();
            $link->setSku($product->getSku())->setLinkedProductSku($sku)->setLinkType('associated')->setLinkedProductType('simple')->setPosition($position);
            $link->getExtensionAttributes()->setQty(1);
            $links[] = $link;
        }
        $product->setProductLinks($links)->setStockData(['use_config_manage_stock' => 1, 'is_in_stock' => 1]);
    });

    if (!$manager->get(Rules::class)->create()->addFieldToFilter('name', 'Live ten percent')->getSize()) {
        $manager->get(RuleFactory::class)->create()->setData([
            'name' => 'Live ten percent', 'is_active' => 1, 'website_ids' => [1], 'customer_group_ids' => [0, 1, 2, 3], 'coupon_type' => 2, 'coupon_code' => 'LIVE10',
            'simple_action' => 'by_percent', 'discount_amount' => 10, 'uses_per_coupon' => 0, 'uses_per_customer' => 0, 'stop_rules_processing' => 0,
            'sort_order' => 0, 'discount_step' => 0, 'apply_to_shipping' => 1,
        ])->save();
    }

    $customers = $manager->get(CustomerRepositoryInterface::class);
    try {
        $customer = $customers->get('live@example.test', 1);
    } catch (NoSuchEntityException) {
        $customer = $manager->get(CustomerInterfaceFactory::class)->create();
        $customer->setEmail('live@example.test')->setFirstname('Live')->setLastname('Shopper')->setWebsiteId(1)->setStoreId(1)->setGroupId(1);
        $customer = $customers->save($customer, $manager->get(EncryptorInterface::class)->getHash('Passw0rd!x', true));
        foreach ([['Austin', '78701', 57], ['Dallas', '75201', 57], ['Houston', '77002', 57]] as $number => [$city, $postcode, $region]) {
            $address = $manager->get(AddressInterfaceFactory::class)->create();
            $address->setCustomerId($customer->getId())->setFirstname('Live')->setLastname('Shopper')->setStreet(["$number Test Street"])->setCity($city)
                ->setRegionId($region)->setCountryId('US')->setPostcode($postcode)->setTelephone('5125550100')
                ->setIsDefaultBilling($number === 0)->setIsDefaultShipping($number === 0);
            $manager->get(AddressRepositoryInterface::class)->save($address);
        }
    }
    return ['store' => $id, 'customer' => (int)$customer->getId()];
};
