<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use Magento\Checkout\Model\Session as CheckoutSession;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Model\Session as CustomerSession;
use Magento\Framework\Stdlib\CookieManagerInterface;
use Magento\Quote\Model\Quote;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Config\Exclusions;
use Acme\Tracking\Model\Context\Capture;
use Acme\Tracking\Model\Context\Decision;
use Acme\Tracking\Model\Impersonation;

/**
 * What is one shopper's alone: the cart and who they are. Never for a page that a cache keeps.
 */
class Person
{
    public const KNOWN_COOKIE = 'acme_tracking_known';
    private const NEW_FOR = 600;

    /**
     * @param CheckoutSession $checkout
     * @param CustomerSession $session
     * @param CustomerRepositoryInterface $customers
     * @param CookieManagerInterface $cookies
     * @param Impersonation $impersonation
     * @param Exclusions $exclusions
     * @param Capture $capture
     * @param Decision $decision
     * @param CartValues $cartValues
     * @param CustomerValues $customerValues
     * @param Clock $clock
     */
    public function __construct(
        private readonly CheckoutSession $checkout,
        private readonly CustomerSession $session,
        private readonly CustomerRepositoryInterface $customers,
        private readonly CookieManagerInterface $cookies,
        private readonly Impersonation $impersonation,
        private readonly Exclusions $exclusions,
        private readonly Capture $capture,
        private readonly Decision $decision,
        private readonly CartValues $cartValues,
        private readonly CustomerValues $customerValues,
        private readonly Clock $clock
    ) {
    }

    /**
     * The state of this moment.
     *
     * It has `at` in milliseconds, `quote` and `customer` where there are such, `silent` for an administrator and for
     * a customer group that the settings leave out.
     *
     * @return array<string, mixed>
     */
    public function read(): array
    {
        return array_filter([
            'at' => $this->clock->now(),
            'quote' => $this->quote($this->checkout->getQuote()),
            'customer' => $this->customer(),
            'silent' => $this->isSilent() ?: null,
        ], static fn (mixed $value): bool => $value !== null);
    }

    /**
     * A cart that has been stored.
     *
     * Each line says how many seconds old it is, for a browser that has seen no cart before.
     *
     * @param Quote $quote
     * @return array<string, mixed>|null
     */
    private function quote(Quote $quote): ?array
    {
        if (!$quote->getId()) {
            return null;
        }
        $found = $this->cartValues->quote($quote);
        $now = intdiv($this->clock->now(), 1000);
        foreach (array_values($quote->getAllVisibleItems()) as $index => $item) {
            $found['items'][$index]['age'] = max(0, $now - $this->seconds($item->getCreatedAt(), $now));
        }
        return $found;
    }

    /**
     * The customer who is signed in.
     *
     * Without consent that is a reference, which says nothing of who it is; what is known of them is told until the
     * browser says that it has told Segment.
     *
     * @return array<string, mixed>|null
     */
    private function customer(): ?array
    {
        $id = (int) $this->session->getCustomerId();
        if ($id === 0 || !$this->session->isLoggedIn()) {
            return null;
        }
        $reference = substr(hash('sha256', "acme_tracking:$id"), 0, 16);
        if (!$this->isPermitted()) {
            return ['reference' => $reference];
        }
        $known = ['id' => (string) $id, 'reference' => $reference];
        if ($this->cookies->getCookie(self::KNOWN_COOKIE) === $reference) {
            return $known;
        }
        $customer = $this->customers->getById($id);
        $now = intdiv($this->clock->now(), 1000);
        $new = $now - $this->seconds($customer->getCreatedAt(), 0) < self::NEW_FOR;
        return $known + ($new ? ['new' => true] : []) + $this->customerValues->customer($customer);
    }

    /**
     * Whether this shopper agreed to be known.
     *
     * @return bool
     */
    private function isPermitted(): bool
    {
        $known = $this->capture->current()?->consent;
        return $this->decision->isKnown($this->decision->consent($known, Channel::STOREFRONT));
    }

    /**
     * Whether this shopper is left out altogether.
     *
     * @return bool
     */
    private function isSilent(): bool
    {
        $groups = $this->exclusions->customerGroups(null);
        return $this->impersonation->isActive()
            || ($groups !== [] && in_array((string) $this->session->getCustomerGroupId(), $groups, true));
    }

    /**
     * A time of Magento's, which is in UTC, in seconds since 1970.
     *
     * @param string|null $time
     * @param int $otherwise where there is none
     * @return int
     */
    private function seconds(?string $time, int $otherwise): int
    {
        $found = $time === null || $time === '' ? false : strtotime("$time UTC");
        return $found === false ? $otherwise : $found;
    }
}
