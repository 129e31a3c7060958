<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Trigger;

use Magento\Checkout\Controller\Cart\CouponPost;
use Magento\Checkout\Model\Session;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Quote\Api\CartRepositoryInterface;
use Magento\Quote\Model\Quote;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Coupon;
use Trackwright\Module\Model\Value\Quote as QuoteValues;

/**
 * What triggers around coupons have in common. Each has one of its own, as each hears every hook.
 */
class Coupons
{
    public const ENTERED = 'entered';
    public const APPLIED = 'applied';
    public const DENIED = 'denied';
    public const REMOVED = 'removed';

    private const SET = 'Magento\\Quote\\Api\\CouponManagementInterface::set';
    private const POSTED = 'Magento\\Checkout\\Controller\\Cart\\CouponPost::execute';
    private const COMMITTED = 'sales_quote_save_commit_after';
    private const MERGED = 'sales_quote_merge_after';

    /** @var \WeakMap<object,string> code that was last seen, by cart */
    private \WeakMap $codes;

    /**
     * @param Channel $channel
     * @param CartRepositoryInterface $carts
     * @param Session $session a proxy: only asked in the shop itself
     * @param QuoteValues $values
     */
    public function __construct(
        private readonly Channel $channel,
        private readonly CartRepositoryInterface $carts,
        private readonly Session $session,
        private readonly QuoteValues $values
    ) {
        $this->codes = new \WeakMap();
    }

    /**
     * What a hook says of coupons.
     *
     * @param string $hook
     * @param array<string,mixed> $payload
     * @return array{0:string,1:Coupon,2:Quote}[] what happened, to which coupon and in which cart
     */
    public function told(string $hook, array $payload): array
    {
        if (!$this->channel->isShoppers()) {
            return [];
        }
        $quote = $payload['quote'] ?? null;
        return match ($hook) {
            self::SET => $this->set($payload),
            self::POSTED => $this->posted($payload['subject'] ?? null),
            self::COMMITTED => $quote instanceof Quote ? $this->committed($quote) : [],
            self::MERGED => $quote instanceof Quote ? $this->merged($quote) : [],
            default => [],
        };
    }

    /**
     * A code was sent through an API.
     *
     * @param array<string,mixed> $payload
     * @return array<int,array{0:string,1:Coupon,2:Quote}>
     */
    private function set(array $payload): array
    {
        [$cartId, $code] = ($payload['arguments'] ?? []) + ['', ''];
        $failure = $payload['failure'] ?? null;
        try {
            $quote = $this->carts->get((int) $cartId);
        } catch (NoSuchEntityException) {
            return [];
        }
        if (trim((string) $code) === '' || !$quote instanceof Quote) {
            return [];
        }
        $reason = $failure === null ? Coupon::INVALID : $this->reason($quote, $failure);
        $coupon = new Coupon(trim((string) $code), $reason);
        $told = [[self::ENTERED, $coupon, $quote]];
        if ($failure !== null) {
            $told[] = [self::DENIED, $coupon, $quote];
        }
        return $told;
    }

    /**
     * A code was sent by the form of the cart's page.
     *
     * @param mixed $controller
     * @return array<int,array{0:string,1:Coupon,2:Quote}>
     */
    private function posted(mixed $controller): array
    {
        if (!$controller instanceof CouponPost) {
            return [];
        }
        $request = $controller->getRequest();
        $code = trim((string) $request->getParam('coupon_code', ''));
        if ($code === '' || (int) $request->getParam('remove') === 1) {
            return [];
        }
        $quote = $this->session->getQuote();
        $told = [[self::ENTERED, new Coupon($code), $quote]];
        // An empty cart takes any code that exists; whether it holds is seen later.
        if ($quote->getItemsCount() && (string) $quote->getCouponCode() !== $code) {
            $told[] = [self::DENIED, new Coupon($code), $quote];
        }
        return $told;
    }

    /**
     * A cart was stored: with another coupon than before, or without.
     *
     * @param Quote $quote
     * @return array<int,array{0:string,1:Coupon,2:Quote}>
     */
    private function committed(Quote $quote): array
    {
        $before = $this->codes[$quote] ?? (string) $quote->getOrigData('coupon_code');
        $after = (string) $quote->getCouponCode();
        $this->codes[$quote] = $after;
        if ($before === $after || !$quote->getItemsCount()) {
            return [];
        }
        $told = $before === '' ? [] : [[self::REMOVED, new Coupon($before), $quote]];
        if ($after !== '') {
            $coupon = new Coupon($after, discount: $this->values->discount($quote));
            $told[] = [self::APPLIED, $coupon, $quote];
        }
        return $told;
    }

    /**
     * A guest's cart was put into the customer's, and its coupon with it. Nobody applied that now.
     *
     * @param Quote $quote
     * @return array<int,array{0:string,1:Coupon,2:Quote}> nothing
     */
    private function merged(Quote $quote): array
    {
        $this->codes[$quote] = (string) $quote->getCouponCode();
        return [];
    }

    /**
     * A class of reasons; Magento's message may be in any language.
     *
     * @param Quote $quote
     * @param mixed $failure
     * @return string
     */
    private function reason(Quote $quote, mixed $failure): string
    {
        if (!$quote->getItemsCount()) {
            return Coupon::EMPTY_CART;
        }
        return $failure instanceof NoSuchEntityException ? Coupon::INVALID : Coupon::ERROR;
    }
}
