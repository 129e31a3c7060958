<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Completed.
 */
class OrderCompleted extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Completed';

    public const CONSENT = ['analytics'];

    public const ONCE = ['order_uid'];

    public const FORM = [
        'object' => true,
        'gates' => [
            'email_sha256' => ['marketing'],
            'phone_sha256' => ['marketing'],
            'fbc' => ['marketing'],
            'fbp' => ['marketing'],
        ],
        'members' => [
            'products' => [
                'items' => [
                    'use' => Type\OrderLine::class,
                ],
            ],
        ],
    ];

    public const CONTEXT_FORM = [
        'object' => true,
        'members' => [
            'traits' => [
                'use' => Type\Contact::class,
            ],
            'ga' => [
                'use' => Type\GoogleIds::class,
            ],
        ],
    ];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const PATTERN_2 = '/\\A[0-9a-f]{64}\\z/u';

    private const KNOWN_1 = [
        'order_id' => true,
        'order_uid' => true,
        'checkout_id' => true,
        'affiliation' => true,
        'subtotal' => true,
        'total' => true,
        'revenue' => true,
        'shipping' => true,
        'tax' => true,
        'discount' => true,
        'coupon' => true,
        'currency' => true,
        'products' => true,
        'payment_method' => true,
        'shipping_method' => true,
        'email_sha256' => true,
        'phone_sha256' => true,
        'fbc' => true,
        'fbp' => true,
        'store_view' => true,
        'market' => true,
    ];

    private const KNOWN_2 = [
        'traits' => true,
        'ga' => true,
    ];

    /**
     * Reports what is wrong with a value.
     *
     * @param Runtime\Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    public function check(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (\is_array($value) ? \array_key_exists(0, $value) && \array_is_list($value) : !$value instanceof \stdClass) {
            $found->add($path . $at, 'type', 'must be an object');
            return;
        }
        $members1 = (array) $value;
        $absent2 = 0;
        $value3 = $members1['order_id'] ?? null;
        $value4 = $members1['order_uid'] ?? null;
        $value5 = $members1['total'] ?? null;
        $value6 = $members1['revenue'] ?? null;
        $value7 = $members1['currency'] ?? null;
        $value8 = $members1['products'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
            || $value7 === null
            || $value8 === null
        ) {
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('order_uid', $members1)) {
                $found->add($path . $at . '/order_uid', 'required', 'is required');
            }
            if (!\array_key_exists('total', $members1)) {
                $found->add($path . $at . '/total', 'required', 'is required');
            }
            if (!\array_key_exists('revenue', $members1)) {
                $found->add($path . $at . '/revenue', 'required', 'is required');
            }
            if (!\array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'required', 'is required');
            }
            if (!\array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/order_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value3) > 32 && \mb_strlen($value3, 'UTF-8') > 32) {
                $found->add($path . $at . '/order_id', 'maxLength', 'must have 32 or fewer characters');
            }
        }
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('order_uid', $members1)) {
                $found->add($path . $at . '/order_uid', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/order_uid', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value4) > 40 && \mb_strlen($value4, 'UTF-8') > 40) {
                $found->add($path . $at . '/order_uid', 'maxLength', 'must have 40 or fewer characters');
            }
        }
        $value9 = $members1['checkout_id'] ?? null;
        if (!\is_string($value9) || !\mb_check_encoding($value9, 'UTF-8')) {
            if ($value9 !== null || \array_key_exists('checkout_id', $members1)) {
                $found->add($path . $at . '/checkout_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value10 = $members1['affiliation'] ?? null;
        if (!\is_string($value10) || !\mb_check_encoding($value10, 'UTF-8')) {
            if ($value10 !== null || \array_key_exists('affiliation', $members1)) {
                $found->add($path . $at . '/affiliation', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value11 = $members1['subtotal'] ?? null;
        if (!\is_int($value11) && !(\is_float($value11) && $value11 <= \PHP_FLOAT_MAX && $value11 >= -\PHP_FLOAT_MAX)) {
            if ($value11 !== null || \array_key_exists('subtotal', $members1)) {
                $found->add($path . $at . '/subtotal', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value11 < 0) {
                $found->add($path . $at . '/subtotal', 'minimum', 'must be at least 0');
            }
        }
        if (!\is_int($value5) && !(\is_float($value5) && $value5 <= \PHP_FLOAT_MAX && $value5 >= -\PHP_FLOAT_MAX)) {
            if ($value5 !== null || \array_key_exists('total', $members1)) {
                $found->add($path . $at . '/total', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 < 0) {
                $found->add($path . $at . '/total', 'minimum', 'must be at least 0');
            }
        }
        if (!\is_int($value6) && !(\is_float($value6) && $value6 <= \PHP_FLOAT_MAX && $value6 >= -\PHP_FLOAT_MAX)) {
            if ($value6 !== null || \array_key_exists('revenue', $members1)) {
                $found->add($path . $at . '/revenue', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value6 < 0) {
                $found->add($path . $at . '/revenue', 'minimum', 'must be at least 0');
            }
        }
        $value12 = $members1['shipping'] ?? null;
        if (!\is_int($value12) && !(\is_float($value12) && $value12 <= \PHP_FLOAT_MAX && $value12 >= -\PHP_FLOAT_MAX)) {
            if ($value12 !== null || \array_key_exists('shipping', $members1)) {
                $found->add($path . $at . '/shipping', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value12 < 0) {
                $found->add($path . $at . '/shipping', 'minimum', 'must be at least 0');
            }
        }
        $value13 = $members1['tax'] ?? null;
        if (!\is_int($value13) && !(\is_float($value13) && $value13 <= \PHP_FLOAT_MAX && $value13 >= -\PHP_FLOAT_MAX)) {
            if ($value13 !== null || \array_key_exists('tax', $members1)) {
                $found->add($path . $at . '/tax', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value13 < 0) {
                $found->add($path . $at . '/tax', 'minimum', 'must be at least 0');
            }
        }
        $value14 = $members1['discount'] ?? null;
        if (!\is_int($value14) && !(\is_float($value14) && $value14 <= \PHP_FLOAT_MAX && $value14 >= -\PHP_FLOAT_MAX)) {
            if ($value14 !== null || \array_key_exists('discount', $members1)) {
                $found->add($path . $at . '/discount', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value14 < 0) {
                $found->add($path . $at . '/discount', 'minimum', 'must be at least 0');
            }
        }
        $value15 = $members1['coupon'] ?? null;
        if (!\is_string($value15) || !\mb_check_encoding($value15, 'UTF-8')) {
            if ($value15 !== null || \array_key_exists('coupon', $members1)) {
                $found->add($path . $at . '/coupon', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value15) > 255 && \mb_strlen($value15, 'UTF-8') > 255) {
                $found->add($path . $at . '/coupon', 'maxLength', 'must have 255 or fewer characters');
            }
        }
        if (!\is_string($value7)) {
            if ($value7 !== null || \array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value7) > 10000 || \preg_match(self::PATTERN_1, $value7) !== 1) {
                $found->mismatch(
                    $value7,
                    self::PATTERN_1,
                    $path . $at . '/currency',
                    'must match ^[A-Z]{3}$',
                    'must be a string'
                );
            }
        }
        if (!\is_array($value8) || !\array_is_list($value8)) {
            if ($value8 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            if (\count($value8) < 1) {
                $found->add($path . $at . '/products', 'minItems', 'must have 1 or more items');
            }
            $prefix19 = $path . $at . '/products/';
            $check18 = new Type\OrderLine();
            foreach ($value8 as $index16 => $item17) {
                $check18->check($found, $item17, $prefix19, $index16);
            }
        }
        $value20 = $members1['payment_method'] ?? null;
        if (!\is_string($value20) || !\mb_check_encoding($value20, 'UTF-8')) {
            if ($value20 !== null || \array_key_exists('payment_method', $members1)) {
                $found->add($path . $at . '/payment_method', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value20) > 64 && \mb_strlen($value20, 'UTF-8') > 64) {
                $found->add(
                    $path . $at . '/payment_method',
                    'maxLength',
                    'must have 64 or fewer characters'
                );
            }
        }
        $value21 = $members1['shipping_method'] ?? null;
        if (!\is_string($value21) || !\mb_check_encoding($value21, 'UTF-8')) {
            if ($value21 !== null || \array_key_exists('shipping_method', $members1)) {
                $found->add($path . $at . '/shipping_method', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value21) > 120 && \mb_strlen($value21, 'UTF-8') > 120) {
                $found->add(
                    $path . $at . '/shipping_method',
                    'maxLength',
                    'must have 120 or fewer characters'
                );
            }
        }
        $value22 = $members1['email_sha256'] ?? null;
        if (!\is_string($value22)) {
            if ($value22 !== null || \array_key_exists('email_sha256', $members1)) {
                $found->add($path . $at . '/email_sha256', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value22) > 10000 || \preg_match(self::PATTERN_2, $value22) !== 1) {
                $found->mismatch(
                    $value22,
                    self::PATTERN_2,
                    $path . $at . '/email_sha256',
                    'must match ^[0-9a-f]{64}$',
                    'must be a string'
                );
            }
        }
        $value23 = $members1['phone_sha256'] ?? null;
        if (!\is_string($value23)) {
            if ($value23 !== null || \array_key_exists('phone_sha256', $members1)) {
                $found->add($path . $at . '/phone_sha256', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value23) > 10000 || \preg_match(self::PATTERN_2, $value23) !== 1) {
                $found->mismatch(
                    $value23,
                    self::PATTERN_2,
                    $path . $at . '/phone_sha256',
                    'must match ^[0-9a-f]{64}$',
                    'must be a string'
                );
            }
        }
        $value24 = $members1['fbc'] ?? null;
        if (!\is_string($value24) || !\mb_check_encoding($value24, 'UTF-8')) {
            if ($value24 !== null || \array_key_exists('fbc', $members1)) {
                $found->add($path . $at . '/fbc', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value25 = $members1['fbp'] ?? null;
        if (!\is_string($value25) || !\mb_check_encoding($value25, 'UTF-8')) {
            if ($value25 !== null || \array_key_exists('fbp', $members1)) {
                $found->add($path . $at . '/fbp', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value26 = $members1['store_view'] ?? null;
        if (!\is_string($value26) || !\mb_check_encoding($value26, 'UTF-8')) {
            if ($value26 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value26) > 64 && \mb_strlen($value26, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value27 = $members1['market'];
            if (!\in_array($value27, ['de', 'us'], true) && $found->walk($value27, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 21) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name28]) {
                $found->add($path . $at . $name28, 'unplanned_property', 'is not in the plan');
            }
        }
    }

    /**
     * Reports what is wrong with a value.
     *
     * @param Runtime\Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    public function checkContext(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (\is_array($value) ? \array_key_exists(0, $value) && \array_is_list($value) : !$value instanceof \stdClass) {
            $found->add($path . $at, 'type', 'must be an object');
            return;
        }
        $members1 = (array) $value;
        $absent2 = 0;
        if (\array_key_exists('traits', $members1)) {
            $value3 = $members1['traits'];
            (new Type\Contact())->check($found, $value3, $path . $at . '/traits');
        } else {
            ++$absent2;
        }
        if (\array_key_exists('ga', $members1)) {
            $value4 = $members1['ga'];
            (new Type\GoogleIds())->check($found, $value4, $path . $at . '/ga');
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 2) {
            $others = Runtime\Members::others($members1, self::KNOWN_2, []);
            foreach ($others as [$name5, $item6]) {
                $found->walk($item6, $path . $at . $name5, 'must be a JSON value');
            }
        }
    }
}
