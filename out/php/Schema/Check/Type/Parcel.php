<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of Parcel.
 */
class Parcel implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
    ];

    private const KNOWN_1 = [
        'carrier' => true,
        'tracking_number' => true,
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
        $value3 = $members1['carrier'] ?? null;
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('carrier', $members1)) {
                $found->add($path . $at . '/carrier', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value4 = $members1['tracking_number'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('tracking_number', $members1)) {
                $found->add($path . $at . '/tracking_number', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add(
                    $path . $at . '/tracking_number',
                    'minLength',
                    'must have 1 or more characters'
                );
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
