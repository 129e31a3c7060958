<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Check\Type;

use Minimal\Tracking\Schema\Runtime;

/**
 * Checks of Line.
 */
class Line implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
    ];

    private const KNOWN_1 = [
        'sku' => true,
        'price' => true,
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
        $value3 = $members1['sku'] ?? null;
        $value4 = $members1['price'] ?? null;
        if (
            $value3 === null
            || $value4 === null
        ) {
            if (!\array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'required', 'is required');
            }
            if (!\array_key_exists('price', $members1)) {
                $found->add($path . $at . '/price', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('sku', $members1)) {
                $found->add($path . $at . '/sku', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_int($value4) && !(\is_float($value4) && $value4 <= \PHP_FLOAT_MAX && $value4 >= -\PHP_FLOAT_MAX)) {
            if ($value4 !== null || \array_key_exists('price', $members1)) {
                $found->add($path . $at . '/price', 'type', 'must be a number');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 < 0) {
                $found->add($path . $at . '/price', 'minimum', 'must be at least 0');
            }
        }
        if (\count($members1) + $absent2 > 2) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name5]) {
                $found->add($path . $at . $name5, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
