<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Refunded.
 */
class OrderRefunded extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Refunded';

    public const CONSENT = ['analytics'];

    public const ONCE = ['refund_id'];

    public const FORM = [
        'object' => true,
        'members' => [
            'products' => [
                'items' => [
                    'use' => Type\RefundLine::class,
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
        'refund_id' => true,
        'total' => true,
        'tax' => true,
        'shipping' => true,
        'currency' => true,
        'full' => true,
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
        $value4 = $members1['refund_id'] ?? null;
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
            if (!\array_key_exists('refund_id', $members1)) {
                $found->add($path . $at . '/refund_id', 'required', 'is required');
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
            if ($value4 !== null || \array_key_exists('refund_id', $members1)) {
                $found->add($path . $at . '/refund_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/refund_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value4) > 40 && \mb_strlen($value4, 'UTF-8') > 40) {
                $found->add($path . $at . '/refund_id', 'maxLength', 'must have 40 or fewer characters');
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
        $value7 = $members1['tax'] ?? null;
        if (!\is_int($value7) && !(\is_float($value7) && $value7 <= \PHP_FLOAT_MAX && $value7 >= -\PHP_FLOAT_MAX)) {
            if ($value7 !== null || \array_key_exists('tax', $members1)) {
                $found->add($path . $at . '/tax', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value7 < 0) {
                $found->add($path . $at . '/tax', 'minimum', 'must be at least 0');
            }
        }
        $value8 = $members1['shipping'] ?? null;
        if (!\is_int($value8) && !(\is_float($value8) && $value8 <= \PHP_FLOAT_MAX && $value8 >= -\PHP_FLOAT_MAX)) {
            if ($value8 !== null || \array_key_exists('shipping', $members1)) {
                $found->add($path . $at . '/shipping', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value8 < 0) {
                $found->add($path . $at . '/shipping', 'minimum', 'must be at least 0');
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
        $value9 = $members1['full'] ?? null;
        if (!\is_bool($value9)) {
            if ($value9 !== null || \array_key_exists('full', $members1)) {
                $found->add($path . $at . '/full', 'type', 'must be a boolean');
            } else {
                ++$absent2;
            }
        }
        $value10 = $members1['products'] ?? null;
        if (!\is_array($value10) || !\array_is_list($value10)) {
            if ($value10 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            $prefix14 = $path . $at . '/products/';
            $check13 = new Type\RefundLine();
            foreach ($value10 as $index11 => $item12) {
                $check13->check($found, $item12, $prefix14, $index11);
            }
        }
        $value15 = $members1['store_view'] ?? null;
        if (!\is_string($value15) || !\mb_check_encoding($value15, 'UTF-8')) {
            if ($value15 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value15) > 64 && \mb_strlen($value15, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value16 = $members1['market'];
            if (!\in_array($value16, ['de', 'us'], true) && $found->walk($value16, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 10) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name17]) {
                $found->add($path . $at . $name17, 'unplanned_property', 'is not in the plan');
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
