<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Product Reviewed.
 */
class ProductReviewed extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Product Reviewed';

    public const CONSENT = ['analytics'];

    public const ONCE = ['review_id'];

    public const FORM = [
        'object' => true,
        'gates' => [
            'review_body' => ['marketing'],
        ],
    ];

    private const PATTERN_1 = '/\\A[1-5]\\z/u';

    private const KNOWN_1 = [
        'product_id' => true,
        'review_id' => true,
        'rating' => true,
        'review_body' => true,
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
        $value3 = $members1['product_id'] ?? null;
        $value4 = $members1['review_id'] ?? null;
        if (
            $value3 === null
            || $value4 === null
        ) {
            if (!\array_key_exists('product_id', $members1)) {
                $found->add($path . $at . '/product_id', 'required', 'is required');
            }
            if (!\array_key_exists('review_id', $members1)) {
                $found->add($path . $at . '/review_id', 'required', 'is required');
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
            if ($value4 !== null || \array_key_exists('review_id', $members1)) {
                $found->add($path . $at . '/review_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/review_id', 'minLength', 'must have 1 or more characters');
            }
        }
        $value5 = $members1['rating'] ?? null;
        if (!\is_string($value5)) {
            if ($value5 !== null || \array_key_exists('rating', $members1)) {
                $found->add($path . $at . '/rating', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 10000 || \preg_match(self::PATTERN_1, $value5) !== 1) {
                $found->mismatch(
                    $value5,
                    self::PATTERN_1,
                    $path . $at . '/rating',
                    'must match ^[1-5]$',
                    'must be a string'
                );
            }
        }
        $value6 = $members1['review_body'] ?? null;
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('review_body', $members1)) {
                $found->add($path . $at . '/review_body', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value6) > 2000 && \mb_strlen($value6, 'UTF-8') > 2000) {
                $found->add(
                    $path . $at . '/review_body',
                    'maxLength',
                    'must have 2000 or fewer characters'
                );
            }
        }
        $value7 = $members1['store_view'] ?? null;
        if (!\is_string($value7) || !\mb_check_encoding($value7, 'UTF-8')) {
            if ($value7 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value7) > 64 && \mb_strlen($value7, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value8 = $members1['market'];
            if (!\in_array($value8, ['de', 'us'], true) && $found->walk($value8, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 6) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name9]) {
                $found->add($path . $at . $name9, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
