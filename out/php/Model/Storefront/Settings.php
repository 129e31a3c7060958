<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Acme\Tracking\Model\Config;
use Acme\Tracking\Model\Config\Storefront;

/**
 * What a front end has to know of the store view before it tracks. The same for everybody.
 */
class Settings
{
    // What the adapters' files call their functions, where that isn't the setting's own word.
    private const ADAPTERS = [
        'magento' => 'magentoCookies',
        'onetrust' => 'oneTrust',
        'google' => 'googleConsent',
        'usercentrics-v2' => 'usercentricsV2',
    ];

    /**
     * @param StoreValues $values
     * @param Config $config
     * @param Storefront $settings
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly StoreValues $values,
        private readonly Config $config,
        private readonly Storefront $settings,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * The current store view's values and settings; null for what isn't set.
     *
     * @return array<string, mixed>
     */
    public function read(): array
    {
        /** @var Store $store */
        $store = $this->stores->getStore();
        return [
            'store' => $this->values->store($store),
            'market' => $this->config->market(null) ?: null,
            'environment' => $this->config->environment(),
            'segment' => $this->segment($store),
            'consent' => $this->consent($store),
            'layer' => $this->settings->dataLayer() ?: null,
            'mirrors' => $this->mirrors() ?: null,
        ];
    }

    /**
     * Where Segment is; null where this store view has no key for pages.
     *
     * A host of the shop's own is reached as the shop is.
     *
     * @param Store $store
     * @return array<string, string>|null
     */
    private function segment(Store $store): ?array
    {
        $key = $this->config->browserWriteKey(null);
        $host = $this->settings->cdnHost();
        $scheme = $host === Storefront::CDN || $store->isCurrentlySecure() ? 'https' : 'http';
        return $key === '' ? null : ['key' => $key, 'host' => "$scheme://$host"];
    }

    /**
     * The consent tool, with what its adapter has to be told.
     *
     * @param Store $store
     * @return array<string, mixed>
     */
    private function consent(Store $store): array
    {
        $adapter = $this->settings->consentAdapter();
        if ($adapter === '') {
            return [];
        }
        return [
            'adapter' => self::ADAPTERS[$adapter] ?? $adapter,
            'options' => $adapter === 'magento' ? [(int) $store->getWebsiteId()] : [],
        ];
    }

    /**
     * Other data layers that are to have the events.
     *
     * @return list<string>
     */
    private function mirrors(): array
    {
        return [
            ...($this->settings->forTagManager() ? ['gtm'] : []),
            ...($this->settings->forAdobe() ? ['adobe'] : []),
        ];
    }
}
