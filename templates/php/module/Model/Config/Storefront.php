<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Config;

use Trackwright\Module\Model\Config;

/**
 * What the shop's pages do.
 */
class Storefront
{
    public const CDN = 'cdn.segment.com';

    /**
     * @param Config $config
     */
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Whether pages of this store view carry the tracking script.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function isEnabled(?int $storeId = null): bool
    {
        return $this->config->flag('general/enabled', $storeId) && $this->config->flag('storefront/enabled', $storeId);
    }

    /**
     * The name of the data layer's array on `window`.
     *
     * @param int|null $storeId
     * @return string empty for the one that the plan gives it
     */
    public function dataLayer(?int $storeId = null): string
    {
        return $this->config->text('storefront/data_layer', $storeId);
    }

    /**
     * Whether events are mirrored into `dataLayer`, for Google Tag Manager.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function forTagManager(?int $storeId = null): bool
    {
        return $this->config->flag('storefront/gtm', $storeId);
    }

    /**
     * Whether events are mirrored into Adobe's client data layer.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function forAdobe(?int $storeId = null): bool
    {
        return $this->config->flag('storefront/adobe', $storeId);
    }

    /**
     * Whether pages check events against the plan.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function checksEvents(?int $storeId = null): bool
    {
        return $this->config->flag('storefront/check', $storeId);
    }

    /**
     * The host that Segment's script is loaded from: Segment's own, or one of the shop that stands for it.
     *
     * @param int|null $storeId
     * @return string
     */
    public function cdnHost(?int $storeId = null): string
    {
        return $this->config->text('storefront/proxy_host', $storeId) ?: self::CDN;
    }

    /**
     * The adapter of the consent tool that this store view uses.
     *
     * @param int|null $storeId
     * @return string empty where none was chosen: then nothing is granted
     */
    public function consentAdapter(?int $storeId = null): string
    {
        return $this->config->text('consent/adapter', $storeId);
    }
}
