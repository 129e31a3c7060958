<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Updated.
 */
class OrderUpdated extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Updated';

    public const CONSENT = ['analytics'];

    public const ONCE = ['order_uid', 'revision'];

    public const FORM = [
        'object' => true,
        'members' => [
            'products' => [
                'items' => [
                    'use' => Type\OrderLine::class,
                ],
            ],
        ],
    ];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const KNOWN_1 = [
        'order_id' => true,
        'order_uid' => true,
        'revision' => true,
        'status' => true,
        'affiliation' => true,
        'total' => true,
        'revenue' => true,
        'shipping' => true,
        'tax' => true,
        'discount' => true,
        'coupon' => true,
        'currency' => true,
        'products' => true,
        'store_view' => true,
        'market' => true,
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
        $value5 = $members1['revision'] ?? null;
        $value6 = $members1['currency'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
        ) {
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('order_uid', $members1)) {
                $found->add($path . $at . '/order_uid', 'required', 'is required');
            }
            if (!\array_key_exists('revision', $members1)) {
                $found->add($path . $at . '/revision', 'required', 'is required');
            }
            if (!\array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'required', 'is required');
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
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('revision', $members1)) {
                $found->add($path . $at . '/revision', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 === '') {
                $found->add($path . $at . '/revision', 'minLength', 'must have 1 or more characters');
            }
        }
        $value7 = $members1['status'] ?? null;
        if (!\is_string($value7) || !\mb_check_encoding($value7, 'UTF-8')) {
            if ($value7 !== null || \array_key_exists('status', $members1)) {
                $found->add($path . $at . '/status', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value8 = $members1['affiliation'] ?? null;
        if (!\is_string($value8) || !\mb_check_encoding($value8, 'UTF-8')) {
            if ($value8 !== null || \array_key_exists('affiliation', $members1)) {
                $found->add($path . $at . '/affiliation', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value9 = $members1['total'] ?? null;
        if (!\is_int($value9) && !(\is_float($value9) && $value9 <= \PHP_FLOAT_MAX && $value9 >= -\PHP_FLOAT_MAX)) {
            if ($value9 !== null || \array_key_exists('total', $members1)) {
                $found->add($path . $at . '/total', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value9 < 0) {
                $found->add($path . $at . '/total', 'minimum', 'must be at least 0');
            }
        }
        $value10 = $members1['revenue'] ?? null;
        if (!\is_int($value10) && !(\is_float($value10) && $value10 <= \PHP_FLOAT_MAX && $value10 >= -\PHP_FLOAT_MAX)) {
            if ($value10 !== null || \array_key_exists('revenue', $members1)) {
                $found->add($path . $at . '/revenue', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value10 < 0) {
                $found->add($path . $at . '/revenue', 'minimum', 'must be at least 0');
            }
        }
        $value11 = $members1['shipping'] ?? null;
        if (!\is_int($value11) && !(\is_float($value11) && $value11 <= \PHP_FLOAT_MAX && $value11 >= -\PHP_FLOAT_MAX)) {
            if ($value11 !== null || \array_key_exists('shipping', $members1)) {
                $found->add($path . $at . '/shipping', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value11 < 0) {
                $found->add($path . $at . '/shipping', 'minimum', 'must be at least 0');
            }
        }
        $value12 = $members1['tax'] ?? null;
        if (!\is_int($value12) && !(\is_float($value12) && $value12 <= \PHP_FLOAT_MAX && $value12 >= -\PHP_FLOAT_MAX)) {
            if ($value12 !== null || \array_key_exists('tax', $members1)) {
                $found->add($path . $at . '/tax', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value12 < 0) {
                $found->add($path . $at . '/tax', 'minimum', 'must be at least 0');
            }
        }
        $value13 = $members1['discount'] ?? null;
        if (!\is_int($value13) && !(\is_float($value13) && $value13 <= \PHP_FLOAT_MAX && $value13 >= -\PHP_FLOAT_MAX)) {
            if ($value13 !== null || \array_key_exists('discount', $members1)) {
                $found->add($path . $at . '/discount', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value13 < 0) {
                $found->add($path . $at . '/discount', 'minimum', 'must be at least 0');
            }
        }
        $value14 = $members1['coupon'] ?? null;
        if (!\is_string($value14) || !\mb_check_encoding($value14, 'UTF-8')) {
            if ($value14 !== null || \array_key_exists('coupon', $members1)) {
                $found->add($path . $at . '/coupon', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_string($value6)) {
            if ($value6 !== null || \array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value6) > 10000 || \preg_match(self::PATTERN_1, $value6) !== 1) {
                $found->mismatch(
                    $value6,
                    self::PATTERN_1,
                    $path . $at . '/currency',
                    'must match ^[A-Z]{3}$',
                    'must be a string'
                );
            }
        }
        $value15 = $members1['products'] ?? null;
        if (!\is_array($value15) || !\array_is_list($value15)) {
            if ($value15 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            $prefix19 = $path . $at . '/products/';
            $check18 = new Type\OrderLine();
            foreach ($value15 as $index16 => $item17) {
                $check18->check($found, $item17, $prefix19, $index16);
            }
        }
        $value20 = $members1['store_view'] ?? null;
        if (!\is_string($value20) || !\mb_check_encoding($value20, 'UTF-8')) {
            if ($value20 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value20) > 64 && \mb_strlen($value20, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value21 = $members1['market'];
            if (!\in_array($value21, ['de', 'us'], true) && $found->walk($value21, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 15) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name22]) {
                $found->add($path . $at . $name22, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
