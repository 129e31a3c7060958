<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\GraphQl;

use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Acme\Tracking\Model\Config\Storefront;
use Acme\Tracking\Model\Context\CookieProvider;
use Acme\Tracking\Model\Context\HeaderProvider;
use Acme\Tracking\Model\Storefront\Settings;

/**
 * What a headless front end has to know, for the store view that its request names.
 */
class TrackingConfig implements ResolverInterface
{
    /**
     * @param Storefront $storefront
     * @param Settings $settings
     */
    public function __construct(
        private readonly Storefront $storefront,
        private readonly Settings $settings
    ) {
    }

    /**
     * @inheritDoc
     *
     * @param Field $field
     * @param mixed $context
     * @param ResolveInfo $info
     * @param array<string,mixed>|null $value
     * @param array<string,mixed>|null $args
     */
    public function resolve(Field $field, $context, ResolveInfo $info, ?array $value = null, ?array $args = null)
    {
        if (!$this->storefront->isEnabled()) {
            return null;
        }
        $found = $this->settings->read();
        return [
            'currency' => $found['store']['currency'] ?? null,
            'market' => $found['market'],
            'environment' => $found['environment'],
            'write_key' => $found['segment']['key'] ?? null,
            'host' => $found['segment']['host'] ?? null,
            'data_layer' => $found['layer'],
            'consent_adapter' => $found['consent']['adapter'] ?? null,
            'context_header' => HeaderProvider::NAME,
            'context_cookie' => CookieProvider::NAME,
        ];
    }
}
