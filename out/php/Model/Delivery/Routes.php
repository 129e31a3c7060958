<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use Acme\Tracking\Model\Config;

/**
 * Where the messages of store views go.
 */
class Routes
{
    /**
     * @param Config $config
     */
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * The route of a store view; null where it is switched off or has no write key.
     *
     * @param int $storeId
     * @return Route|null
     */
    public function of(int $storeId): ?Route
    {
        if (!$this->config->isEnabled($storeId)) {
            return null;
        }
        return new Route(
            $this->config->writeKey($storeId),
            $this->config->endpoint($storeId),
            $this->config->proxy(),
            $this->config->isDryRun($storeId)
        );
    }
}
