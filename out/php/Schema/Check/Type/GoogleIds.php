<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of GoogleIds.
 */
class GoogleIds implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
        'gates' => [
            'client_id' => ['analytics'],
            'session_id' => ['analytics'],
        ],
    ];

    private const KNOWN_1 = [
        'client_id' => true,
        'session_id' => true,
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
        $value3 = $members1['client_id'] ?? null;
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('client_id', $members1)) {
                $found->add($path . $at . '/client_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value4 = $members1['session_id'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('session_id', $members1)) {
                $found->add($path . $at . '/session_id', 'type', 'must be a string');
            } else {
                ++$absent2;
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
