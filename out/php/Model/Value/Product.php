<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Catalog\Helper\Data;
use Magento\Catalog\Helper\Image;
use Magento\Catalog\Model\Category;
use Magento\Catalog\Model\Product as CatalogProduct;
use Magento\Catalog\Model\ResourceModel\Product as ProductResource;
use Magento\Catalog\Pricing\Price\FinalPrice;
use Magento\Catalog\Pricing\Price\FinalPriceInterface;
use Magento\Catalog\Pricing\Price\RegularPrice;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\DataObject;
use Magento\Framework\Pricing\PriceCurrencyInterface;
use Acme\Tracking\Model\Enrichment\CategoryPaths;

/**
 * Values of a product that take more than a getter. Amounts are in the currency that the page shows, rounded to four
 * digits.
 */
class Product
{
    private const NO_IMAGE = 'no_selection';
    private const DIGITS = 4;
    private const PAGE = 'catalog_product_view';

    /** @var string[] by store id */
    private array $imageFolders = [];

    /**
     * @param Data $catalog
     * @param Image $images
     * @param RequestInterface $request
     * @param CategoryPaths $paths
     * @param PriceCurrencyInterface $currency
     * @param string $imageId an image of the theme's view.xml
     * @param string $brand code of the attribute that holds the brand
     */
    public function __construct(
        private readonly Data $catalog,
        private readonly Image $images,
        private readonly RequestInterface $request,
        private readonly CategoryPaths $paths,
        private readonly PriceCurrencyInterface $currency,
        private readonly string $imageId = 'product_page_image_large',
        private readonly string $brand = 'manufacturer'
    ) {
    }

    /**
     * The address of the product's image.
     *
     * @param CatalogProduct $product
     * @return string|null
     */
    public function imageUrl(CatalogProduct $product): ?string
    {
        $file = $product->getData('image') ?: $product->getData('small_image');
        if (!is_string($file) || $file === '' || $file === self::NO_IMAGE) {
            return null;
        }
        // What stands before the file is the same for all images of a store view, and takes longer than all the rest.
        $store = (int) $product->getStoreId();
        if (isset($this->imageFolders[$store])) {
            return $this->imageFolders[$store] . $file;
        }
        $url = $this->images->init($product, $this->imageId)->setImageFile($file)->getUrl();
        if (str_ends_with($url, $file)) {
            $this->imageFolders[$store] = substr($url, 0, -strlen($file));
        }
        return $url;
    }

    /**
     * The price as the shop shows it.
     *
     * @param CatalogProduct $product
     * @return float
     */
    public function price(CatalogProduct $product): float
    {
        return $this->rounded($product->getPriceInfo()->getPrice(FinalPrice::PRICE_CODE)->getAmount()->getValue());
    }

    /**
     * The price of one, with tax.
     *
     * @param CatalogProduct $product
     * @return float
     */
    public function priceInclTax(CatalogProduct $product): float
    {
        return $this->taxed($product, true);
    }

    /**
     * The price of one, without tax.
     *
     * @param CatalogProduct $product
     * @return float
     */
    public function priceExclTax(CatalogProduct $product): float
    {
        return $this->taxed($product, false);
    }

    /**
     * The price before catalogue rules and special prices, as the shop shows it.
     *
     * @param CatalogProduct $product
     * @return float
     */
    public function regularPrice(CatalogProduct $product): float
    {
        return $this->rounded($product->getPriceInfo()->getPrice(RegularPrice::PRICE_CODE)->getAmount()->getValue());
    }

    /**
     * The least that the product can cost.
     *
     * @param CatalogProduct $product
     * @return float|null
     */
    public function priceMin(CatalogProduct $product): ?float
    {
        $price = $product->getPriceInfo()->getPrice(FinalPrice::PRICE_CODE);
        return $price instanceof FinalPriceInterface ? $this->rounded($price->getMinimalPrice()->getValue()) : null;
    }

    /**
     * The most that the product can cost.
     *
     * @param CatalogProduct $product
     * @return float|null
     */
    public function priceMax(CatalogProduct $product): ?float
    {
        $price = $product->getPriceInfo()->getPrice(FinalPrice::PRICE_CODE);
        return $price instanceof FinalPriceInterface ? $this->rounded($price->getMaximalPrice()->getValue()) : null;
    }

    /**
     * What catalogue rules and special prices take off.
     *
     * @param CatalogProduct $product
     * @return float at least 0
     */
    public function discount(CatalogProduct $product): float
    {
        return max(0.0, $this->rounded($this->regularPrice($product) - $this->price($product)));
    }

    /**
     * The category in which the product is seen.
     *
     * @param CatalogProduct $product
     * @return string|null
     */
    public function categoryId(CatalogProduct $product): ?string
    {
        return $this->category($product)?->getId();
    }

    /**
     * The name of the category in which the product is seen.
     *
     * @param CatalogProduct $product
     * @return string|null
     */
    public function categoryName(CatalogProduct $product): ?string
    {
        return $this->category($product)?->getName();
    }

    /**
     * Names of the category in which the product is seen and of its parents, parents first, as breadcrumbs have them.
     *
     * @param CatalogProduct $product
     * @return string|null
     */
    public function categoryPath(CatalogProduct $product): ?string
    {
        if ($this->isSeenByItself()) {
            return $this->paths->of($product->getStore(), [$product])[(string) $product->getId()] ?? null;
        }
        if ($this->category($product) === null || !is_object($this->catalog->getCategory())) {
            return $this->categoryName($product);
        }
        $crumbs = $this->catalog->getBreadcrumbPath();
        unset($crumbs['product']);
        return implode('/', array_column($crumbs, 'label')) ?: null;
    }

    /**
     * The brand.
     *
     * @param CatalogProduct $product
     * @return string|null
     */
    public function brand(CatalogProduct $product): ?string
    {
        $value = $this->attribute($product, $this->brand);
        return is_scalar($value) ? (string) $value : null;
    }

    /**
     * An attribute: the text of a choice, texts of several, or the value.
     *
     * Null where there is no such attribute, or it isn't loaded.
     *
     * @param CatalogProduct $product
     * @param string $code
     * @return string|int|float|bool|list<string>|null
     */
    public function attribute(CatalogProduct $product, string $code): string|int|float|bool|array|null
    {
        $value = $product->getData($code);
        $resource = $product->getResource();
        if ($value === null || $value === '' || !$resource instanceof ProductResource) {
            return null;
        }
        $attribute = $resource->getAttribute($code);
        if ($attribute !== false && $attribute->usesSource()) {
            $text = $attribute->getSource()->getOptionText($value);
            if (is_array($text)) {
                return array_values(array_map('strval', $text));
            }
            return $text === false ? null : (string) $text;
        }
        return is_scalar($value) ? $value : null;
    }

    /**
     * The average of its reviews, from 0 to 100, where the page has loaded it.
     *
     * @param CatalogProduct $product
     * @return float|null
     */
    public function rating(CatalogProduct $product): ?float
    {
        $summary = $product->getData('rating_summary');
        $value = $summary instanceof DataObject ? $summary->getData('rating_summary') : $summary;
        return is_numeric($value) ? (float) $value : null;
    }

    /**
     * How many reviews it has, where the page has loaded that.
     *
     * @param CatalogProduct $product
     * @return int|null
     */
    public function reviewCount(CatalogProduct $product): ?int
    {
        $summary = $product->getData('rating_summary');
        $source = $summary instanceof DataObject ? $summary : $product;
        $count = $source->getData('reviews_count');
        return is_numeric($count) ? (int) $count : null;
    }

    /**
     * The category in which the product is seen, or to which it belongs where it is seen by itself.
     *
     * The root of all of them, where a search begins, is none.
     *
     * @param CatalogProduct $product
     * @return Category|null
     */
    private function category(CatalogProduct $product): ?Category
    {
        if ($this->isSeenByItself()) {
            return $this->paths->main($product->getStore(), $product);
        }
        // Asked for its category, a listed product would load it, each one anew.
        $category = $this->catalog->getCategory() ?: $product->getData('category');
        return $category instanceof Category && (int) $category->getLevel() > 1 ? $category : null;
    }

    /**
     * Whether this is the page of a product whose address names no category.
     *
     * Magento takes the one that this visitor saw last, and a cache would show it to everybody after them.
     *
     * @return bool
     */
    private function isSeenByItself(): bool
    {
        return $this->request instanceof Http
            && $this->request->getFullActionName() === self::PAGE
            && !$this->request->getParam('category');
    }

    /**
     * The final price with or without tax.
     *
     * It is in the base currency until it is converted: amounts of price info have been.
     *
     * @param CatalogProduct $product
     * @param bool $including
     * @return float
     */
    private function taxed(CatalogProduct $product, bool $including): float
    {
        $final = $this->indexed($product) ?? $product->getPriceInfo()->getPrice(FinalPrice::PRICE_CODE)->getValue();
        $price = $this->catalog->getTaxPrice($product, $final, $including, null, null, null, null, null, false);
        return $this->rounded($price);
    }

    /**
     * The lowest price by the index, which lists have loaded with their products: to work it out takes queries each.
     *
     * @param CatalogProduct $product
     * @return float|null
     */
    private function indexed(CatalogProduct $product): ?float
    {
        $price = $product->getData('min_price');
        if (!is_numeric($price) || !is_numeric($product->getData('final_price'))) {
            return null;
        }
        return (float) $this->currency->convertAndRound((float) $price, $product->getStore());
    }

    /**
     * An amount as a number.
     *
     * @param mixed $amount
     * @return float
     */
    private function rounded(mixed $amount): float
    {
        return is_numeric($amount) ? round((float) $amount, self::DIGITS) : 0.0;
    }
}
