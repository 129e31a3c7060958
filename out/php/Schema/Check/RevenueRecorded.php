<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Revenue Recorded.
 */
class RevenueRecorded extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Revenue Recorded';

    public const CONSENT = ['necessary'];

    public const ONCE = ['entry', 'entry_id'];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const KNOWN_1 = [
        'entry' => true,
        'entry_id' => true,
        'order_id' => true,
        'amount' => true,
        'tax' => true,
        'shipping' => true,
        'currency' => true,
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
        $value3 = $members1['entry'] ?? null;
        $value4 = $members1['entry_id'] ?? null;
        $value5 = $members1['order_id'] ?? null;
        $value6 = $members1['amount'] ?? null;
        $value7 = $members1['currency'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
            || $value7 === null
        ) {
            if (!\array_key_exists('entry', $members1)) {
                $found->add($path . $at . '/entry', 'required', 'is required');
            }
            if (!\array_key_exists('entry_id', $members1)) {
                $found->add($path . $at . '/entry_id', 'required', 'is required');
            }
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('amount', $members1)) {
                $found->add($path . $at . '/amount', 'required', 'is required');
            }
            if (!\array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'required', 'is required');
            }
        }
        if (!\is_string($value3)) {
            if ($value3 !== null || \array_key_exists('entry', $members1)) {
                $found->add($path . $at . '/entry', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!\in_array($value3, ['order', 'cancellation', 'refund'], true)) {
                $found->refuse(
                    $value3,
                    $path . $at . '/entry',
                    'enum',
                    'must be one of ["order","cancellation","refund"]',
                    'must be a string'
                );
            }
        }
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('entry_id', $members1)) {
                $found->add($path . $at . '/entry_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/entry_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value4) > 40 && \mb_strlen($value4, 'UTF-8') > 40) {
                $found->add($path . $at . '/entry_id', 'maxLength', 'must have 40 or fewer characters');
            }
        }
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 === '') {
                $found->add($path . $at . '/order_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value5) > 32 && \mb_strlen($value5, 'UTF-8') > 32) {
                $found->add($path . $at . '/order_id', 'maxLength', 'must have 32 or fewer characters');
            }
        }
        if (!\is_int($value6) && !(\is_float($value6) && $value6 <= \PHP_FLOAT_MAX && $value6 >= -\PHP_FLOAT_MAX)) {
            if ($value6 !== null || \array_key_exists('amount', $members1)) {
                $found->add($path . $at . '/amount', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        }
        $value8 = $members1['tax'] ?? null;
        if (!\is_int($value8) && !(\is_float($value8) && $value8 <= \PHP_FLOAT_MAX && $value8 >= -\PHP_FLOAT_MAX)) {
            if ($value8 !== null || \array_key_exists('tax', $members1)) {
                $found->add($path . $at . '/tax', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        }
        $value9 = $members1['shipping'] ?? null;
        if (!\is_int($value9) && !(\is_float($value9) && $value9 <= \PHP_FLOAT_MAX && $value9 >= -\PHP_FLOAT_MAX)) {
            if ($value9 !== null || \array_key_exists('shipping', $members1)) {
                $found->add($path . $at . '/shipping', 'type', 'must be a number');
            } else {
                ++$absent2;
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
        $value10 = $members1['store_view'] ?? null;
        if (!\is_string($value10) || !\mb_check_encoding($value10, 'UTF-8')) {
            if ($value10 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value10) > 64 && \mb_strlen($value10, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value11 = $members1['market'];
            if (!\in_array($value11, ['de', 'us'], true) && $found->walk($value11, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 9) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name12]) {
                $found->add($path . $at . $name12, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
