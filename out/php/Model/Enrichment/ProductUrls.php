<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\CatalogUrlRewrite\Model\ProductUrlRewriteGenerator;
use Magento\Framework\UrlInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;
use Magento\UrlRewrite\Model\UrlFinderInterface;
use Magento\UrlRewrite\Service\V1\Data\UrlRewrite;

/**
 * Addresses of products and their pictures in a store view.
 */
class ProductUrls
{
    private const VIEW = 'catalog/product/view/id/';
    private const PICTURES = 'catalog/product';
    private const NO_PICTURE = 'no_selection';

    /**
     * @param UrlFinderInterface $finder
     */
    public function __construct(
        private readonly UrlFinderInterface $finder
    ) {
    }

    /**
     * Addresses without the path of a category.
     *
     * @param StoreInterface $store
     * @param string[] $ids
     * @return string[] by id
     */
    public function of(StoreInterface $store, array $ids): array
    {
        $base = $store instanceof Store ? $store->getBaseUrl(UrlInterface::URL_TYPE_LINK) : '';
        $rewrites = $this->finder->findAllByData([
            UrlRewrite::ENTITY_TYPE => ProductUrlRewriteGenerator::ENTITY_TYPE,
            UrlRewrite::ENTITY_ID => $ids,
            UrlRewrite::STORE_ID => $store->getId(),
            UrlRewrite::REDIRECT_TYPE => 0,
        ]);
        $urls = [];
        foreach ($rewrites as $rewrite) {
            if (empty($rewrite->getMetadata()['category_id'])) {
                $urls[(string) $rewrite->getEntityId()] = $base . $rewrite->getRequestPath();
            }
        }
        foreach ($ids as $id) {
            $urls[$id] ??= $base . self::VIEW . $id;
        }
        return $urls;
    }

    /**
     * The address of a picture as it was uploaded.
     *
     * @param StoreInterface $store
     * @param mixed $file as the product has it
     * @return string|null null where the product has none
     */
    public function ofImage(StoreInterface $store, mixed $file): ?string
    {
        if (!is_string($file) || $file === '' || $file === self::NO_PICTURE || !$store instanceof Store) {
            return null;
        }
        return $store->getBaseUrl(UrlInterface::URL_TYPE_MEDIA) . self::PICTURES . '/' . ltrim($file, '/');
    }
}
