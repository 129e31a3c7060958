<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Catalog\Model\Category;
use Magento\Catalog\Model\ResourceModel\Category\CollectionFactory;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;

/**
 * Where products stand in a store view's tree of categories: `Kitchen/Mugs`.
 */
class CategoryPaths
{
    private const SEPARATOR = '/';

    /**
     * @param CollectionFactory $factory
     */
    public function __construct(
        private readonly CollectionFactory $factory
    ) {
    }

    /**
     * Names from the top down. Of several categories the deepest counts; of equally deep ones, the oldest.
     *
     * @param StoreInterface $store
     * @param \Magento\Catalog\Model\Product[] $products with their category ids
     * @return string[] by product id
     */
    public function of(StoreInterface $store, array $products): array
    {
        $root = $store instanceof Store ? (string) $store->getRootCategoryId() : '';
        $ids = array_merge([], ...array_values(array_map(
            static fn (\Magento\Catalog\Model\Product $product): array => $product->getCategoryIds(),
            $products
        )));
        $placed = $this->loaded($store, $ids);
        $above = [];
        foreach ($placed as $category) {
            array_push($above, ...$category->getPathIds());
        }
        $all = $placed + $this->loaded($store, array_diff($above, array_keys($placed)));
        $paths = [];
        foreach ($products as $product) {
            $category = $this->deepest(array_intersect_key($placed, array_flip($product->getCategoryIds())), $root);
            if ($category !== null) {
                $paths[(string) $product->getId()] = $this->path($category, $root, $all);
            }
        }
        return array_filter($paths, static fn (string $path): bool => $path !== '');
    }

    /**
     * The category that a product belongs to before all others, by the same rule.
     *
     * @param StoreInterface $store
     * @param \Magento\Catalog\Model\Product $product
     * @return Category|null
     */
    public function main(StoreInterface $store, \Magento\Catalog\Model\Product $product): ?Category
    {
        $root = $store instanceof Store ? (string) $store->getRootCategoryId() : '';
        return $this->deepest($this->loaded($store, $product->getCategoryIds()), $root);
    }

    /**
     * Categories with their names.
     *
     * @param StoreInterface $store
     * @param array<int|string> $ids
     * @return Category[] by id
     */
    private function loaded(StoreInterface $store, array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $categories = $this->factory->create();
        $categories->setStoreId((int) $store->getId());
        $categories->addAttributeToSelect(['name', 'is_active']);
        $categories->addIdFilter(array_values(array_unique($ids)));
        /** @var Category[] $found */
        $found = $categories->getItems();
        return $found;
    }

    /**
     * The category that says most.
     *
     * @param Category[] $categories
     * @param string $root of the store's tree
     * @return Category|null
     */
    private function deepest(array $categories, string $root): ?Category
    {
        $found = null;
        foreach ($categories as $category) {
            $isInTree = in_array($root, array_map('strval', $category->getPathIds()), true);
            if (!$isInTree || !$category->getIsActive()) {
                continue;
            }
            $order = [-(int) $category->getLevel(), (int) $category->getId()];
            if ($found === null || $order < [-(int) $found->getLevel(), (int) $found->getId()]) {
                $found = $category;
            }
        }
        return $found;
    }

    /**
     * The names from below the root down.
     *
     * @param Category $category
     * @param string $root
     * @param Category[] $all
     * @return string
     */
    private function path(Category $category, string $root, array $all): string
    {
        $ids = array_map('strval', $category->getPathIds());
        $names = [];
        foreach (array_slice($ids, (int) array_search($root, $ids, true) + 1) as $id) {
            $names[] = (string) ($all[$id] ?? null)?->getName();
        }
        return implode(self::SEPARATOR, array_filter($names, static fn (string $name): bool => $name !== ''));
    }
}
