<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Acme\Tracking\Api\ContextProviderInterface;
use Acme\Tracking\Model\Clock;

/**
 * The header of an app or a headless front end, which has no cookie of the shop's.
 */
class HeaderProvider implements ContextProviderInterface
{
    public const NAME = 'X-Acme-Tracking-Context';

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
        $text = $request instanceof Http ? $request->getHeader(self::NAME) : null;
        return is_string($text) ? $this->plan->parser()->parse($text, 'header', $this->clock->now()) : null;
    }
}
