<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Payment Failed.
 */
class PaymentFailed extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Payment Failed';

    public const CONSENT = ['analytics'];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const KNOWN_1 = [
        'checkout_id' => true,
        'payment_method' => true,
        'reason' => true,
        'value' => true,
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
        $value3 = $members1['checkout_id'] ?? null;
        $value4 = $members1['currency'] ?? null;
        if (
            $value3 === null
            || $value4 === null
        ) {
            if (!\array_key_exists('checkout_id', $members1)) {
                $found->add($path . $at . '/checkout_id', 'required', 'is required');
            }
            if (!\array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('checkout_id', $members1)) {
                $found->add($path . $at . '/checkout_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/checkout_id', 'minLength', 'must have 1 or more characters');
            }
        }
        $value5 = $members1['payment_method'] ?? null;
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('payment_method', $members1)) {
                $found->add($path . $at . '/payment_method', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 64 && \mb_strlen($value5, 'UTF-8') > 64) {
                $found->add(
                    $path . $at . '/payment_method',
                    'maxLength',
                    'must have 64 or fewer characters'
                );
            }
        }
        if (\array_key_exists('reason', $members1)) {
            $value6 = $members1['reason'];
            if (!\in_array($value6, ['declined', 'authentication', 'expired', 'technical'], true) && $found->walk($value6, $path . $at . '/reason', 'must be a JSON value')) {
                $found->add(
                    $path . $at . '/reason',
                    'enum',
                    'must be one of ["declined","authentication","expired","technical"]'
                );
            }
        } else {
            ++$absent2;
        }
        $value7 = $members1['value'] ?? null;
        if (!\is_int($value7) && !(\is_float($value7) && $value7 <= \PHP_FLOAT_MAX && $value7 >= -\PHP_FLOAT_MAX)) {
            if ($value7 !== null || \array_key_exists('value', $members1)) {
                $found->add($path . $at . '/value', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value7 < 0) {
                $found->add($path . $at . '/value', 'minimum', 'must be at least 0');
            }
        }
        if (!\is_string($value4)) {
            if ($value4 !== null || \array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value4) > 10000 || \preg_match(self::PATTERN_1, $value4) !== 1) {
                $found->mismatch(
                    $value4,
                    self::PATTERN_1,
                    $path . $at . '/currency',
                    'must match ^[A-Z]{3}$',
                    'must be a string'
                );
            }
        }
        $value8 = $members1['store_view'] ?? null;
        if (!\is_string($value8) || !\mb_check_encoding($value8, 'UTF-8')) {
            if ($value8 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value8) > 64 && \mb_strlen($value8, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value9 = $members1['market'];
            if (!\in_array($value9, ['de', 'us'], true) && $found->walk($value9, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 7) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name10]) {
                $found->add($path . $at . $name10, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
