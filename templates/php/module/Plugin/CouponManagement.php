<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Plugin;

use Magento\Quote\Api\CouponManagementInterface;
use Trackwright\Module\Model\Recorder;

/**
 * Hands what comes of a coupon code to the triggers of coupons.
 *
 * Around the method, since a code that is refused is told by an exception, and by nothing else.
 */
class CouponManagement
{
    private const HOOK = 'Magento\\Quote\\Api\\CouponManagementInterface::set';

    /**
     * @param Recorder $recorder
     * @param string[] $triggers
     */
    public function __construct(
        private readonly Recorder $recorder,
        private readonly array $triggers = []
    ) {
    }

    /**
     * Records what comes of it; result and exception stay what they are.
     *
     * @param CouponManagementInterface $subject
     * @param callable $proceed
     * @param mixed $cartId
     * @param mixed $couponCode
     * @return mixed
     */
    public function aroundSet(
        CouponManagementInterface $subject,
        callable $proceed,
        mixed $cartId,
        mixed $couponCode
    ): mixed {
        $payload = ['subject' => $subject, 'arguments' => [$cartId, $couponCode]];
        try {
            $result = $proceed($cartId, $couponCode);
        } catch (\Exception $failure) {
            $this->recorder->record(self::HOOK, $payload + ['failure' => $failure], $this->triggers);
            throw $failure;
        }
        $this->recorder->record(self::HOOK, $payload, $this->triggers);
        return $result;
    }
}
