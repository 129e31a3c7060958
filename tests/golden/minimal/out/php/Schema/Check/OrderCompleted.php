<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Check;

use Minimal\Tracking\Schema\Check\Type;
use Minimal\Tracking\Schema\Runtime;

/**
 * Checks of track Order Completed.
 */
class OrderCompleted extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Completed';

    public const CONSENT = ['analytics'];

    public const ONCE = ['order_id'];

    public const FORM = [
        'object' => true,
        'gates' => [
            'email' => ['analytics'],
        ],
        'members' => [
            'products' => [
                'items' => [
                    'use' => Type\Line::class,
                ],
            ],
        ],
    ];

    private const PATTERN_1 = '/\\A[0-9]+\\z/u';

    private const KNOWN_1 = [
        'order_id' => true,
        'products' => true,
        'email' => true,
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
        $value4 = $members1['products'] ?? null;
        if (
            $value3 === null
            || $value4 === null
        ) {
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'required', 'is required');
            }
        }
        if (!\is_string($value3)) {
            if ($value3 !== null || \array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value3) > 10000 || \preg_match(self::PATTERN_1, $value3) !== 1) {
                $found->mismatch(
                    $value3,
                    self::PATTERN_1,
                    $path . $at . '/order_id',
                    'must match ^[0-9]+$',
                    'must be a string'
                );
            }
        }
        if (!\is_array($value4) || !\array_is_list($value4)) {
            if ($value4 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            $prefix8 = $path . $at . '/products/';
            $check7 = new Type\Line();
            foreach ($value4 as $index5 => $item6) {
                $check7->check($found, $item6, $prefix8, $index5);
            }
        }
        $value9 = $members1['email'] ?? null;
        if (!\is_string($value9)) {
            if ($value9 !== null || \array_key_exists('email', $members1)) {
                $found->add($path . $at . '/email', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!Runtime\Format::email($value9)) {
                $found->refuse(
                    $value9,
                    $path . $at . '/email',
                    'format',
                    'must have the format email',
                    'must be a string'
                );
            }
        }
        if (\count($members1) + $absent2 > 3) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name10]) {
                $found->add($path . $at . $name10, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
