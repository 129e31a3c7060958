<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of group Company.
 */
class CompanyGroup extends Runtime\Call
{
    public const TYPE = 'group';

    public const NAME = 'Company';

    public const CONSENT = ['analytics'];

    private const KNOWN_1 = [
        'name' => true,
        'industry' => true,
        'employees' => true,
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
        $value3 = $members1['name'] ?? null;
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('name', $members1)) {
                $found->add($path . $at . '/name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value3) > 255 && \mb_strlen($value3, 'UTF-8') > 255) {
                $found->add($path . $at . '/name', 'maxLength', 'must have 255 or fewer characters');
            }
        }
        $value4 = $members1['industry'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('industry', $members1)) {
                $found->add($path . $at . '/industry', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value5 = $members1['employees'] ?? null;
        if (!\is_int($value5) && !(\is_float($value5) && \is_finite($value5) && \floor($value5) === $value5)) {
            if ($value5 !== null || \array_key_exists('employees', $members1)) {
                $found->add($path . $at . '/employees', 'type', 'must be an integer');
            } else {
                ++$absent2;
            }
        } else {
            if ($value5 > 9007199254740991 || $value5 < -9007199254740991) {
                $found->add($path . $at . '/employees', 'safe_integer', 'must be a safe integer');
            }
            if ($value5 < 1) {
                $found->add($path . $at . '/employees', 'minimum', 'must be at least 1');
            }
        }
        if (\array_key_exists('plan', $members1)) {
            $value6 = $members1['plan'];
            if (!\in_array($value6, ['standard', 'key account'], true) && $found->walk($value6, $path . $at . '/plan', 'must be a JSON value')) {
                $found->add($path . $at . '/plan', 'enum', 'must be one of ["standard","key account"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 4) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name7]) {
                $found->add($path . $at . $name7, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
