<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of OrderLine.
 */
class OrderLine implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
    ];

    private const KNOWN_1 = [
        'product_id' => true,
        'sku' => true,
        'name' => true,
        'price' => true,
        'category' => true,
        'brand' => true,
        'variant' => true,
        'url' => true,
        'image_url' => true,
        'quantity' => true,
        'coupon' => true,
        'discount' => true,
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
        $value5 = $members1['name'] ?? null;
        $value6 = $members1['price'] ?? null;
        $value7 = $members1['quantity'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
            || $value7 === null
        ) {
            if (!\array_key_exists('product_id', $members1)) {
                $found->add($path . $at . '/product_id', 'required', 'is required');
            }
            if (!\array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'required', 'is required');
            }
            if (!\array_key_exists('name', $members1)) {
                $found->add($path . $at . '/name', 'required', 'is required');
            }
            if (!\array_key_exists('price', $members1)) {
                $found->add($path . $at . '/price', 'required', 'is required');
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
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('name', $members1)) {
                $found->add($path . $at . '/name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_int($value6) && !(\is_float($value6) && $value6 <= \PHP_FLOAT_MAX && $value6 >= -\PHP_FLOAT_MAX)) {
            if ($value6 !== null || \array_key_exists('price', $members1)) {
                $found->add($path . $at . '/price', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value6 < 0) {
                $found->add($path . $at . '/price', 'minimum', 'must be at least 0');
            }
        }
        $value8 = $members1['category'] ?? null;
        if (!\is_string($value8) || !\mb_check_encoding($value8, 'UTF-8')) {
            if ($value8 !== null || \array_key_exists('category', $members1)) {
                $found->add($path . $at . '/category', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value9 = $members1['brand'] ?? null;
        if (!\is_string($value9) || !\mb_check_encoding($value9, 'UTF-8')) {
            if ($value9 !== null || \array_key_exists('brand', $members1)) {
                $found->add($path . $at . '/brand', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value10 = $members1['variant'] ?? null;
        if (!\is_string($value10) || !\mb_check_encoding($value10, 'UTF-8')) {
            if ($value10 !== null || \array_key_exists('variant', $members1)) {
                $found->add($path . $at . '/variant', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value11 = $members1['url'] ?? null;
        if (!\is_string($value11)) {
            if ($value11 !== null || \array_key_exists('url', $members1)) {
                $found->add($path . $at . '/url', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ((\strlen($value11) > 10000 || \preg_match(Runtime\Format::PLAIN_URL, $value11) !== 1) && !Runtime\Format::uri($value11)) {
                $found->refuse(
                    $value11,
                    $path . $at . '/url',
                    'format',
                    'must have the format uri',
                    'must be a string'
                );
            }
        }
        $value12 = $members1['image_url'] ?? null;
        if (!\is_string($value12)) {
            if ($value12 !== null || \array_key_exists('image_url', $members1)) {
                $found->add($path . $at . '/image_url', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ((\strlen($value12) > 10000 || \preg_match(Runtime\Format::PLAIN_URL, $value12) !== 1) && !Runtime\Format::uri($value12)) {
                $found->refuse(
                    $value12,
                    $path . $at . '/image_url',
                    'format',
                    'must have the format uri',
                    'must be a string'
                );
            }
        }
        if (!\is_int($value7) && !(\is_float($value7) && $value7 <= \PHP_FLOAT_MAX && $value7 >= -\PHP_FLOAT_MAX)) {
            if ($value7 !== null || \array_key_exists('quantity', $members1)) {
                $found->add($path . $at . '/quantity', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value7 <= 0) {
                $found->add($path . $at . '/quantity', 'exclusiveMinimum', 'must be more than 0');
            }
        }
        $value13 = $members1['coupon'] ?? null;
        if (!\is_string($value13) || !\mb_check_encoding($value13, 'UTF-8')) {
            if ($value13 !== null || \array_key_exists('coupon', $members1)) {
                $found->add($path . $at . '/coupon', 'type', 'must be a string');
            } else {
                ++$absent2;
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
        if (\count($members1) + $absent2 > 12) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name15]) {
                $found->add($path . $at . $name15, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
