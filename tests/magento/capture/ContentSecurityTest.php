<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\App\State;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Config\Storefront;
use Trackwright\Module\Model\Csp\ConfiguredHosts;

/**
 * Hosts that the settings let pages talk to.
 */
class ContentSecurityTest extends TestCase
{
    /**
     * @param array<string, string> $settings
     * @return array<string, list<string>> by directive
     */
    private function hosts(array $settings, string $area = 'frontend'): array
    {
        $shop = new Shop($settings + [
            'trackwright_module/storefront/enabled' => '1',
            'trackwright_module/segment/browser_write_key' => 'BK',
            'trackwright_module/segment/endpoint' => 'https://events.internal.example:8443/v1/batch',
        ]);
        $collector = new ConfiguredHosts(new State($area), new Storefront($shop->config));
        $found = [];
        foreach ($collector->collect() as $policy) {
            $found[$policy->getId()] = $policy->getHostSources();
        }
        return $found;
    }

    public function testTheServersEndpointIsNotTold(): void
    {
        $proxy = ['t.shop.example'];
        self::assertSame(
            ['script-src' => $proxy, 'connect-src' => $proxy],
            $this->hosts(['trackwright_module/storefront/proxy_host' => 't.shop.example'])
        );
        self::assertSame([], $this->hosts([]));
        self::assertSame([], $this->hosts(['trackwright_module/storefront/proxy_host' => 'cdn.segment.com']));
        self::assertSame([], $this->hosts(['trackwright_module/storefront/proxy_host' => 't.shop.example'], 'adminhtml'));
    }
}
