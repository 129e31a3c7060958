<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Acme\Tracking\Model\Value\Cast;
use Magento\Store\Model\Store;

/**
 * What pages tell of the shop's objects: the values that the tracking plan has the browser send, by the catalogue's
 * names.
 */
class StoreValues
{
    /**
     * @param Cast $cast
     */
    public function __construct(
        private readonly Cast $cast
    ) {
    }

    /**
     * Values by their names in the catalogue.
     *
     * @param Store $store
     * @return array<string, mixed>
     */
    public function store(Store $store): array
    {
        return [
            'code' => $this->cast->text($store->getCode()),
            'currency' => $this->cast->text($store->getCurrentCurrencyCode()),
            'website_name' => $this->cast->text($store->getWebsite()->getName()),
        ];
    }
}
