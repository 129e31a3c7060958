<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Quote\Model\Quote;
use Magento\Sales\Api\Data\OrderInterface;
use Acme\Tracking\Model\Config\Exclusions;
use Acme\Tracking\Model\Context\HeaderProvider;

/**
 * Says what is none of the shop's traffic, though it happened: administrators who act as customers, crawlers, and what
 * the settings exclude.
 */
class Guard
{
    public const IMPERSONATED = 'login_as_customer';
    public const BOT = 'bot';
    public const EXCLUDED = 'excluded';
    private const GUESTS = '0';

    /**
     * @param RequestInterface $request
     * @param Channel $channel
     * @param Impersonation $impersonation
     * @param Bots $bots
     * @param Exclusions $exclusions
     * @param CustomerRepositoryInterface $customers
     */
    public function __construct(
        private readonly RequestInterface $request,
        private readonly Channel $channel,
        private readonly Impersonation $impersonation,
        private readonly Bots $bots,
        private readonly Exclusions $exclusions,
        private readonly CustomerRepositoryInterface $customers
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
        $storeId = $occurrence->storeId;
        if ($this->channel->isShoppers()) {
            if ($this->exclusions->loginAsCustomer($storeId) && $this->impersonation->isActive()) {
                return self::IMPERSONATED;
            }
            // An order is an order, whatever its sender calls itself.
            $isOrder = $occurrence->subject->type === Subject::ORDER;
            if (!$isOrder && $this->exclusions->bots($storeId) && $this->isBot($storeId)) {
                return self::BOT;
            }
        }
        return $this->isExcluded($occurrence) ? self::EXCLUDED : null;
    }

    /**
     * Whether this request comes from a crawler or is a browser's guess.
     *
     * @param int $storeId
     * @return bool
     */
    private function isBot(int $storeId): bool
    {
        if (!$this->request instanceof Http) {
            return false;
        }
        return $this->bots->sent(
            (string) $this->request->getMethod(),
            (string) $this->request->getHeader('User-Agent'),
            (string) ($this->request->getHeader('Sec-Purpose') ?: $this->request->getHeader('Purpose')),
            $this->exclusions->userAgents($storeId),
            $this->request->getHeader(HeaderProvider::NAME) !== false
        );
    }

    /**
     * Whether the settings exclude it.
     *
     * @param Occurrence $occurrence
     * @return bool
     */
    private function isExcluded(Occurrence $occurrence): bool
    {
        $storeId = $occurrence->storeId;
        $channel = $occurrence->channel ?? $this->channel->current();
        if (in_array($channel, $this->exclusions->channels($storeId), true)) {
            return true;
        }
        $order = $occurrence->roots['order'] ?? null;
        $method = $order instanceof OrderInterface ? (string) $order->getPayment()?->getMethod() : '';
        if ($method !== '' && in_array($method, $this->exclusions->paymentMethods($storeId), true)) {
            return true;
        }
        $groups = $this->exclusions->customerGroups($storeId);
        return $groups !== [] && in_array($this->group($occurrence), $groups, true);
    }

    /**
     * The customer group: of what it happened to, where that has one, else of who did it.
     *
     * @param Occurrence $occurrence
     * @return string empty where the customer is no more
     */
    private function group(Occurrence $occurrence): string
    {
        foreach ($occurrence->roots as $root) {
            $group = match (true) {
                $root instanceof OrderInterface, $root instanceof Quote => $root->getCustomerGroupId(),
                $root instanceof CustomerInterface => $root->getGroupId(),
                default => null,
            };
            if ($group !== null) {
                return (string) $group;
            }
        }
        if ($occurrence->customerId === null) {
            return self::GUESTS;
        }
        try {
            return (string) $this->customers->getById((int) $occurrence->customerId)->getGroupId();
        } catch (NoSuchEntityException) {
            return '';
        }
    }
}
