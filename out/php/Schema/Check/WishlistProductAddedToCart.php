<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Wishlist Product Added to Cart.
 */
class WishlistProductAddedToCart extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Wishlist Product Added to Cart';

    public const CONSENT = ['analytics'];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

    private const KNOWN_1 = [
        'wishlist_id' => true,
        'wishlist_name' => true,
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
        'cart_id' => true,
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
        $value3 = $members1['wishlist_id'] ?? null;
        $value4 = $members1['product_id'] ?? null;
        $value5 = $members1['sku'] ?? null;
        $value6 = $members1['name'] ?? null;
        $value7 = $members1['price'] ?? null;
        $value8 = $members1['quantity'] ?? null;
        $value9 = $members1['currency'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
            || $value7 === null
            || $value8 === null
            || $value9 === null
        ) {
            if (!\array_key_exists('wishlist_id', $members1)) {
                $found->add($path . $at . '/wishlist_id', 'required', 'is required');
            }
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
            if (!\array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('wishlist_id', $members1)) {
                $found->add($path . $at . '/wishlist_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/wishlist_id', 'minLength', 'must have 1 or more characters');
            }
        }
        $value10 = $members1['wishlist_name'] ?? null;
        if (!\is_string($value10) || !\mb_check_encoding($value10, 'UTF-8')) {
            if ($value10 !== null || \array_key_exists('wishlist_name', $members1)) {
                $found->add($path . $at . '/wishlist_name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value10) > 120 && \mb_strlen($value10, 'UTF-8') > 120) {
                $found->add(
                    $path . $at . '/wishlist_name',
                    'maxLength',
                    'must have 120 or fewer characters'
                );
            }
        }
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('product_id', $members1)) {
                $found->add($path . $at . '/product_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/product_id', 'minLength', 'must have 1 or more characters');
            }
        }
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 === '') {
                $found->add($path . $at . '/sku', 'minLength', 'must have 1 or more characters');
            }
        }
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('name', $members1)) {
                $found->add($path . $at . '/name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_int($value7) && !(\is_float($value7) && $value7 <= \PHP_FLOAT_MAX && $value7 >= -\PHP_FLOAT_MAX)) {
            if ($value7 !== null || \array_key_exists('price', $members1)) {
                $found->add($path . $at . '/price', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value7 < 0) {
                $found->add($path . $at . '/price', 'minimum', 'must be at least 0');
            }
        }
        $value11 = $members1['category'] ?? null;
        if (!\is_string($value11) || !\mb_check_encoding($value11, 'UTF-8')) {
            if ($value11 !== null || \array_key_exists('category', $members1)) {
                $found->add($path . $at . '/category', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value12 = $members1['brand'] ?? null;
        if (!\is_string($value12) || !\mb_check_encoding($value12, 'UTF-8')) {
            if ($value12 !== null || \array_key_exists('brand', $members1)) {
                $found->add($path . $at . '/brand', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value13 = $members1['variant'] ?? null;
        if (!\is_string($value13) || !\mb_check_encoding($value13, 'UTF-8')) {
            if ($value13 !== null || \array_key_exists('variant', $members1)) {
                $found->add($path . $at . '/variant', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value14 = $members1['url'] ?? null;
        if (!\is_string($value14)) {
            if ($value14 !== null || \array_key_exists('url', $members1)) {
                $found->add($path . $at . '/url', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ((\strlen($value14) > 10000 || \preg_match(Runtime\Format::PLAIN_URL, $value14) !== 1) && !Runtime\Format::uri($value14)) {
                $found->refuse(
                    $value14,
                    $path . $at . '/url',
                    'format',
                    'must have the format uri',
                    'must be a string'
                );
            }
        }
        $value15 = $members1['image_url'] ?? null;
        if (!\is_string($value15)) {
            if ($value15 !== null || \array_key_exists('image_url', $members1)) {
                $found->add($path . $at . '/image_url', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ((\strlen($value15) > 10000 || \preg_match(Runtime\Format::PLAIN_URL, $value15) !== 1) && !Runtime\Format::uri($value15)) {
                $found->refuse(
                    $value15,
                    $path . $at . '/image_url',
                    'format',
                    'must have the format uri',
                    'must be a string'
                );
            }
        }
        if (!\is_int($value8) && !(\is_float($value8) && $value8 <= \PHP_FLOAT_MAX && $value8 >= -\PHP_FLOAT_MAX)) {
            if ($value8 !== null || \array_key_exists('quantity', $members1)) {
                $found->add($path . $at . '/quantity', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value8 <= 0) {
                $found->add($path . $at . '/quantity', 'exclusiveMinimum', 'must be more than 0');
            }
        }
        $value16 = $members1['coupon'] ?? null;
        if (!\is_string($value16) || !\mb_check_encoding($value16, 'UTF-8')) {
            if ($value16 !== null || \array_key_exists('coupon', $members1)) {
                $found->add($path . $at . '/coupon', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value17 = $members1['cart_id'] ?? null;
        if (!\is_string($value17) || !\mb_check_encoding($value17, 'UTF-8')) {
            if ($value17 !== null || \array_key_exists('cart_id', $members1)) {
                $found->add($path . $at . '/cart_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_string($value9)) {
            if ($value9 !== null || \array_key_exists('currency', $members1)) {
                $found->add($path . $at . '/currency', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value9) > 10000 || \preg_match(self::PATTERN_1, $value9) !== 1) {
                $found->mismatch(
                    $value9,
                    self::PATTERN_1,
                    $path . $at . '/currency',
                    'must match ^[A-Z]{3}$',
                    'must be a string'
                );
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
        if (\count($members1) + $absent2 > 17) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name20]) {
                $found->add($path . $at . $name20, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
