<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Cancelled.
 */
class OrderCancelled extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Cancelled';

    public const CONSENT = ['analytics'];

    public const ONCE = ['order_uid'];

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

    public const CONTEXT_FORM = [
        'object' => true,
        'members' => [
            'traits' => [
                'use' => Type\Contact::class,
            ],
        ],
    ];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const KNOWN_1 = [
        'order_id' => true,
        'order_uid' => true,
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

    private const KNOWN_2 = [
        'traits' => true,
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
            if (!\array_key_exists('total', $members1)) {
                $found->add($path . $at . '/total', 'required', 'is required');
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
        $value7 = $members1['affiliation'] ?? null;
        if (!\is_string($value7) || !\mb_check_encoding($value7, 'UTF-8')) {
            if ($value7 !== null || \array_key_exists('affiliation', $members1)) {
                $found->add($path . $at . '/affiliation', 'type', 'must be a string');
            } else {
                ++$absent2;
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
        $value8 = $members1['revenue'] ?? null;
        if (!\is_int($value8) && !(\is_float($value8) && $value8 <= \PHP_FLOAT_MAX && $value8 >= -\PHP_FLOAT_MAX)) {
            if ($value8 !== null || \array_key_exists('revenue', $members1)) {
                $found->add($path . $at . '/revenue', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value8 < 0) {
                $found->add($path . $at . '/revenue', 'minimum', 'must be at least 0');
            }
        }
        $value9 = $members1['shipping'] ?? null;
        if (!\is_int($value9) && !(\is_float($value9) && $value9 <= \PHP_FLOAT_MAX && $value9 >= -\PHP_FLOAT_MAX)) {
            if ($value9 !== null || \array_key_exists('shipping', $members1)) {
                $found->add($path . $at . '/shipping', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value9 < 0) {
                $found->add($path . $at . '/shipping', 'minimum', 'must be at least 0');
            }
        }
        $value10 = $members1['tax'] ?? null;
        if (!\is_int($value10) && !(\is_float($value10) && $value10 <= \PHP_FLOAT_MAX && $value10 >= -\PHP_FLOAT_MAX)) {
            if ($value10 !== null || \array_key_exists('tax', $members1)) {
                $found->add($path . $at . '/tax', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value10 < 0) {
                $found->add($path . $at . '/tax', 'minimum', 'must be at least 0');
            }
        }
        $value11 = $members1['discount'] ?? null;
        if (!\is_int($value11) && !(\is_float($value11) && $value11 <= \PHP_FLOAT_MAX && $value11 >= -\PHP_FLOAT_MAX)) {
            if ($value11 !== null || \array_key_exists('discount', $members1)) {
                $found->add($path . $at . '/discount', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value11 < 0) {
                $found->add($path . $at . '/discount', 'minimum', 'must be at least 0');
            }
        }
        $value12 = $members1['coupon'] ?? null;
        if (!\is_string($value12) || !\mb_check_encoding($value12, 'UTF-8')) {
            if ($value12 !== null || \array_key_exists('coupon', $members1)) {
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
        $value13 = $members1['products'] ?? null;
        if (!\is_array($value13) || !\array_is_list($value13)) {
            if ($value13 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            $prefix17 = $path . $at . '/products/';
            $check16 = new Type\OrderLine();
            foreach ($value13 as $index14 => $item15) {
                $check16->check($found, $item15, $prefix17, $index14);
            }
        }
        $value18 = $members1['store_view'] ?? null;
        if (!\is_string($value18) || !\mb_check_encoding($value18, 'UTF-8')) {
            if ($value18 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value18) > 64 && \mb_strlen($value18, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value19 = $members1['market'];
            if (!\in_array($value19, ['de', 'us'], true) && $found->walk($value19, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 13) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name20]) {
                $found->add($path . $at . $name20, 'unplanned_property', 'is not in the plan');
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
        if (\count($members1) + $absent2 > 1) {
            $others = Runtime\Members::others($members1, self::KNOWN_2, []);
            foreach ($others as [$name4, $item5]) {
                $found->walk($item5, $path . $at . $name4, 'must be a JSON value');
            }
        }
    }
}
