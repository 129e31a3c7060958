<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\Store as MagentoStore;

/**
 * Values of a store view that no getter gives.
 */
class Store
{
    private const LOCALE = 'general/locale/code';

    /**
     * @param ScopeConfigInterface $config
     */
    public function __construct(
        private readonly ScopeConfigInterface $config
    ) {
    }

    /**
     * The language, such as de_DE.
     *
     * @param MagentoStore $store
     * @return string
     */
    public function locale(MagentoStore $store): string
    {
        return (string) $this->config->getValue(self::LOCALE, ScopeInterface::SCOPE_STORE, $store->getId());
    }
}
