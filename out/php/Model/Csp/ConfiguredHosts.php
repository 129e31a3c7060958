<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Csp;

use Magento\Csp\Api\PolicyCollectorInterface;
use Magento\Csp\Model\Policy\FetchPolicy;
use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Acme\Tracking\Model\Config;
use Acme\Tracking\Model\Config\Storefront;

/**
 * Lets pages talk to the hosts that the settings name instead of Segment's own. Those are in csp_whitelist.xml.
 */
class ConfiguredHosts implements PolicyCollectorInterface
{
    private const HOST = '#^(?:https?://)?([a-z0-9.\-]+(?::[0-9]{1,5})?)(?:/|$)#iD';
    private const SEGMENTS = '#\.(segment\.com|segment\.io|segmentapis\.com)$#D';

    /**
     * @param State $state
     * @param Config $config
     * @param Storefront $storefront
     */
    public function __construct(
        private readonly State $state,
        private readonly Config $config,
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
        $policies = [
            'script-src' => $this->own([$this->storefront->cdnHost()]),
            'connect-src' => $this->own([$this->storefront->cdnHost(), $this->config->endpoint(null)]),
        ];
        foreach (array_filter($policies) as $directive => $hosts) {
            $defaultPolicies[] = new FetchPolicy($directive, false, $hosts);
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
     * The hosts among addresses, as far as they are no hosts of Segment's.
     *
     * @param list<string> $addresses
     * @return list<string>
     */
    private function own(array $addresses): array
    {
        $hosts = [];
        foreach ($addresses as $address) {
            if (preg_match(self::HOST, $address, $found) === 1) {
                $hosts[$found[1]] = $found[1];
            }
        }
        return array_values(preg_grep(self::SEGMENTS, $hosts, PREG_GREP_INVERT));
    }
}
