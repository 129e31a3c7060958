<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Storefront;

use Magento\Catalog\Block\Product\ProductList\Toolbar;
use Magento\Catalog\Model\Layer;
use Magento\Catalog\Model\Layer\Filter\Item;
use Magento\Catalog\Model\Layer\Resolver;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\ProductList\Toolbar as ToolbarModel;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\View\LayoutInterface;

/**
 * The list of products that a category's or a search's page has shown. What the page hasn't loaded stays unloaded.
 */
class Lists
{
    public const CATEGORY = 'category';
    public const SEARCH = 'search';
    private const LONGEST_LABEL = 120;

    /**
     * @param Resolver $layers
     * @param ProductValues $values
     * @param Table $table
     * @param RequestInterface $request
     * @param string $toolbar name of the toolbar's block
     */
    public function __construct(
        private readonly Resolver $layers,
        private readonly ProductValues $values,
        private readonly Table $table,
        private readonly RequestInterface $request,
        private readonly string $toolbar = 'product_list_toolbar'
    ) {
    }

    /**
     * The list; null where none was shown.
     *
     * @param LayoutInterface $layout
     * @param string $type CATEGORY or SEARCH
     * @return array<string, mixed>|null
     */
    public function shown(LayoutInterface $layout, string $type): ?array
    {
        $layer = $this->layers->get();
        $products = $layer->getProductCollection();
        if (!$products->isLoaded()) {
            return null;
        }
        $rows = [];
        /** @var Product $product */
        foreach ($products->getItems() as $product) {
            $rows[] = $this->values->listed($product);
        }
        return $this->named($layer, $type)
            + $this->arranged($layout, (int) $products->getSize())
            + ['filters' => $this->filters($layer), 'sorts' => $this->sorts()]
            + $this->table->pack($rows);
    }

    /**
     * What the list is called.
     *
     * @param Layer $layer
     * @param string $type
     * @return array<string, string>
     */
    private function named(Layer $layer, string $type): array
    {
        $category = $layer->getCurrentCategory();
        return $type === self::SEARCH
            ? ['id' => $type, 'name' => $type, 'type' => $type]
            : ['id' => (string) $category->getId(), 'name' => (string) $category->getName(), 'type' => $type];
    }

    /**
     * How the toolbar arranges it. `offset` is how many products come before this page's.
     *
     * @param LayoutInterface $layout
     * @param int $total
     * @return array<string, int|string>
     */
    private function arranged(LayoutInterface $layout, int $total): array
    {
        $toolbar = $layout->getBlock($this->toolbar);
        if (!$toolbar instanceof Toolbar || $toolbar->getCollection() === null) {
            return ['offset' => 0, 'page' => 1, 'total' => $total];
        }
        $page = (int) $toolbar->getCurrentPage();
        $limit = $toolbar->getLimit();
        $size = is_numeric($limit) ? (int) $limit : $total;
        return [
            'offset' => ($page - 1) * $size,
            'page' => $page,
            'page_size' => $size,
            'total' => $total,
            'sort' => (string) $toolbar->getCurrentOrder(),
            'direction' => (string) $toolbar->getCurrentDirection(),
            'mode' => (string) $toolbar->getCurrentMode(),
        ];
    }

    /**
     * What the list is narrowed by.
     *
     * @param Layer $layer
     * @return list<array<string, string>>
     */
    private function filters(Layer $layer): array
    {
        $found = [];
        /** @var Item $item */
        foreach ($layer->getState()->getFilters() as $item) {
            $label = trim(strip_tags((string) $item->getData('label')));
            $value = $item->getData('value');
            $found[] = [
                'type' => (string) $item->getFilter()->getRequestVar(),
                'value' => is_array($value) ? implode('-', $value) : (string) $value,
                'label' => mb_substr($label, 0, self::LONGEST_LABEL),
            ];
        }
        return $found;
    }

    /**
     * What the shopper sorted by; a list as it comes is sorted by nobody.
     *
     * @return list<array<string, string>>
     */
    private function sorts(): array
    {
        $order = $this->request->getParam(ToolbarModel::ORDER_PARAM_NAME);
        $direction = $this->request->getParam(ToolbarModel::DIRECTION_PARAM_NAME);
        if (!is_string($order) && !is_string($direction)) {
            return [];
        }
        return [[
            'type' => is_string($order) ? $order : 'position',
            'value' => is_string($direction) && strtolower($direction) === 'desc' ? 'desc' : 'asc',
        ]];
    }
}
