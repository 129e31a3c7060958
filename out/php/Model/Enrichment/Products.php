<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Values of products as a store view has them, whatever store view the worker runs in.
 */
class Products implements SourceInterface
{
    private const SKU = 'product.sku';
    private const NAME = 'product.name';
    private const URL = 'product.url';
    private const IMAGE = 'product.image_url';
    private const CATEGORY = 'product.category.path';
    private const BRAND = 'product.brand';
    private const ATTRIBUTE = '/\Aproduct\.attribute\((?<code>\w+)\)\z/';

    /** Attribute that a value is made of */
    private const CODES = [
        self::NAME => 'name',
        self::IMAGE => 'image',
        self::BRAND => 'manufacturer',
    ];

    /**
     * @param CollectionFactory $factory
     * @param StoreManagerInterface $stores
     * @param CategoryPaths $categories
     * @param ProductUrls $urls
     * @param AttributeText $texts
     */
    public function __construct(
        private readonly CollectionFactory $factory,
        private readonly StoreManagerInterface $stores,
        private readonly CategoryPaths $categories,
        private readonly ProductUrls $urls,
        private readonly AttributeText $texts
    ) {
    }

    /**
     * @inheritdoc
     */
    public function values(int $storeId, array $wanted): array
    {
        $store = $this->stores->getStore($storeId);
        $products = $this->loaded($storeId, $wanted);
        /** @var Product[] $items */
        $items = $products->getItems();
        $found = [];
        foreach ($wanted as $path => $ids) {
            $found[$path] = match ($path) {
                self::URL => $this->urls->of($store, $ids),
                self::CATEGORY => $this->categories->of($store, $items),
                default => $this->read($store, $products, $path, $ids),
            };
        }
        return $found;
    }

    /**
     * The products, with what is wanted of them.
     *
     * @param int $storeId
     * @param array<string,string[]> $wanted
     * @return Collection
     */
    private function loaded(int $storeId, array $wanted): Collection
    {
        $products = $this->factory->create();
        $products->setStoreId($storeId);
        $products->setFlag('has_stock_status_filter', true); // what was sold may be out of stock by now
        $products->addIdFilter(array_values(array_unique(array_merge([], ...array_values($wanted)))));
        foreach (array_keys($wanted) as $path) {
            $code = $this->code($path);
            if ($code !== null && $products->getEntity()->getAttribute($code)) {
                $products->addAttributeToSelect($code);
            }
        }
        $products->load();
        if (isset($wanted[self::CATEGORY])) {
            $products->addCategoryIds();
        }
        return $products;
    }

    /**
     * A value of each product.
     *
     * @param StoreInterface $store
     * @param Collection $products
     * @param string $path
     * @param string[] $ids
     * @return array<string,mixed> by id
     */
    private function read(StoreInterface $store, Collection $products, string $path, array $ids): array
    {
        $values = [];
        foreach ($ids as $id) {
            $product = $products->getItemById($id);
            if ($product instanceof Product) {
                $values[$id] = match ($path) {
                    self::SKU => $product->getData('sku'),
                    self::IMAGE => $this->urls->ofImage($store, $product->getData('image')),
                    default => $this->texts->of($product, (string) $this->code($path)),
                };
            }
        }
        return array_filter($values, static fn (mixed $value): bool => $value !== null && $value !== '');
    }

    /**
     * The attribute that a value is made of.
     *
     * @param string $path
     * @return string|null
     */
    private function code(string $path): ?string
    {
        return preg_match(self::ATTRIBUTE, $path, $match) === 1 ? $match['code'] : self::CODES[$path] ?? null;
    }
}
