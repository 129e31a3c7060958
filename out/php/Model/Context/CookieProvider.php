<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Acme\Tracking\Api\ContextProviderInterface;
use Acme\Tracking\Model\Clock;

/**
 * The first-party cookie that the shop's script writes once the shopper has decided.
 */
class CookieProvider implements ContextProviderInterface
{
    public const NAME = 'acme_tracking_ctx';

    /**
     * @param Plan $plan
     * @param Clock $clock
     */
    public function __construct(
        private readonly Plan $plan,
        private readonly Clock $clock
    ) {
    }

    /**
     * @inheritdoc
     */
    public function snapshot(RequestInterface $request): ?Snapshot
    {
        $text = $request instanceof Http ? $request->getCookie(self::NAME) : null;
        return is_string($text) ? $this->plan->parser()->parse($text, 'cmp', $this->clock->now()) : null;
    }
}
