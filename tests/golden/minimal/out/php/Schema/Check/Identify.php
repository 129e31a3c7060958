<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Minimal\Tracking\Schema\Check;

use Minimal\Tracking\Schema\Runtime;

/**
 * Checks of identify.
 */
class Identify extends Runtime\Call
{
    public const TYPE = 'identify';

    public const CONSENT = ['analytics'];

    private const KNOWN_1 = [
        'plan' => true,
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
        $value3 = $members1['plan'] ?? null;
        if (!\is_string($value3)) {
            if ($value3 !== null || \array_key_exists('plan', $members1)) {
                $found->add($path . $at . '/plan', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!\in_array($value3, ['free', 'paid'], true)) {
                $found->refuse(
                    $value3,
                    $path . $at . '/plan',
                    'enum',
                    'must be one of ["free","paid"]',
                    'must be a string'
                );
            }
        }
        if (\count($members1) + $absent2 > 1) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name4]) {
                $found->add($path . $at . $name4, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
