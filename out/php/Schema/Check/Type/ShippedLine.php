<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of ShippedLine.
 */
class ShippedLine implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
    ];

    private const KNOWN_1 = [
        'product_id' => true,
        'sku' => true,
        'name' => true,
        'quantity' => true,
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
        $value3 = $members1['product_id'] ?? null;
        $value4 = $members1['sku'] ?? null;
        $value5 = $members1['quantity'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
        ) {
            if (!\array_key_exists('product_id', $members1)) {
                $found->add($path . $at . '/product_id', 'required', 'is required');
            }
            if (!\array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'required', 'is required');
            }
            if (!\array_key_exists('quantity', $members1)) {
                $found->add($path . $at . '/quantity', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('product_id', $members1)) {
                $found->add($path . $at . '/product_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/product_id', 'minLength', 'must have 1 or more characters');
            }
        }
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/sku', 'minLength', 'must have 1 or more characters');
            }
        }
        $value6 = $members1['name'] ?? null;
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('name', $members1)) {
                $found->add($path . $at . '/name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_int($value5) && !(\is_float($value5) && $value5 <= \PHP_FLOAT_MAX && $value5 >= -\PHP_FLOAT_MAX)) {
            if ($value5 !== null || \array_key_exists('quantity', $members1)) {
                $found->add($path . $at . '/quantity', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 <= 0) {
                $found->add($path . $at . '/quantity', 'exclusiveMinimum', 'must be more than 0');
            }
        }
        if (\count($members1) + $absent2 > 4) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name7]) {
                $found->add($path . $at . $name7, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
