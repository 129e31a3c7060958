<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Csp;

use Magento\Csp\Api\PolicyCollectorInterface;
use Magento\Csp\Model\Policy\FetchPolicy;
use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Acme\Tracking\Model\Config\Storefront;

/**
 * Lets pages talk to the host that the settings name instead of Segment's own. Those are in csp_whitelist.xml.
 */
class ConfiguredHosts implements PolicyCollectorInterface
{
    private const HOST = '#^(?:https?://)?([a-z0-9.\-]+(?::[0-9]{1,5})?)(?:/|$)#iD';
    private const SEGMENTS = '#\.(segment\.com|segment\.io|segmentapis\.com)$#D';

    /**
     * @param State $state
     * @param Storefront $storefront
     */
    public function __construct(
        private readonly State $state,
        private readonly Storefront $storefront
    ) {
    }

    /**
     * @inheritDoc
     */
    public function collect(array $defaultPolicies = []): array
    {
        if (!$this->isShop() || !$this->storefront->isEnabled()) {
            return $defaultPolicies;
        }
        // The server's endpoint is none of theirs: it may be a host that nobody outside is told of.
        $host = $this->host($this->storefront->cdnHost());
        foreach ($host === null ? [] : ['script-src', 'connect-src'] as $directive) {
            $defaultPolicies[] = new FetchPolicy($directive, false, [$host]);
        }
        return $defaultPolicies;
    }

    /**
     * Whether this is a page of the shop.
     *
     * @return bool
     */
    private function isShop(): bool
    {
        try {
            return $this->state->getAreaCode() === Area::AREA_FRONTEND;
        } catch (LocalizedException) {
            return false;
        }
    }

    /**
     * The host of an address; null for Segment's.
     *
     * @param string $address
     * @return string|null
     */
    private function host(string $address): ?string
    {
        $found = [];
        return preg_match(self::HOST, $address, $found) === 1 && preg_match(self::SEGMENTS, $found[1]) !== 1
            ? $found[1]
            : null;
    }
}
