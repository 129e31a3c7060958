<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;

/**
 * Says what is none of the shop's traffic, though it happened: administrators who act as customers, crawlers, and what
 * the settings exclude.
 */
class Guard
{
    public const IMPERSONATED = 'login_as_customer';
    public const BOT = 'bot';
    public const EXCLUDED = 'excluded';

    /**
     * @param RequestInterface $request
     * @param Channel $channel
     * @param Impersonation $impersonation
     * @param Bots $bots
     * @param Exclusions $exclusions
     */
    public function __construct(
        private readonly RequestInterface $request,
        private readonly Channel $channel,
        private readonly Impersonation $impersonation,
        private readonly Bots $bots,
        private readonly Exclusions $exclusions
    ) {
    }

    /**
     * Why an occurrence is not to be sent; null where it is.
     *
     * @param Occurrence $occurrence
     * @return string|null
     */
    public function reason(Occurrence $occurrence): ?string
    {
        if ($this->channel->isShoppers()) {
            if ($this->impersonation->isActive()) {
                return self::IMPERSONATED;
            }
            // An order is an order, whatever its sender calls itself.
            if ($occurrence->subject->type !== Subject::ORDER && $this->isBot()) {
                return self::BOT;
            }
        }
        return $this->exclusions->cover($occurrence) ? self::EXCLUDED : null;
    }

    /**
     * Whether this request comes from a crawler or a browser's guess.
     *
     * @return bool
     */
    private function isBot(): bool
    {
        if (!$this->request instanceof Http) {
            return false;
        }
        return $this->bots->sent(
            (string) $this->request->getMethod(),
            (string) $this->request->getHeader('User-Agent'),
            (string) ($this->request->getHeader('Sec-Purpose') ?: $this->request->getHeader('Purpose'))
        );
    }
}
