<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

use Magento\Framework\App\RequestInterface;
use Acme\Tracking\Model\Context\Snapshot;

/**
 * Where a request carries who the shopper is and what was agreed to. The first that answers wins.
 *
 * @api
 */
interface ContextProviderInterface
{
    /**
     * What the request says; null where it says nothing. Everything in a request is untrusted.
     *
     * @param RequestInterface $request the shopper's own request
     * @return Snapshot|null
     */
    public function snapshot(RequestInterface $request): ?Snapshot;
}
