<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of identify.
 */
class Identify extends Runtime\Call
{
    public const TYPE = 'identify';

    public const CONSENT = ['analytics'];

    public const FORM = [
        'object' => true,
        'gates' => [
            'email' => ['marketing'],
            'firstName' => ['marketing'],
            'lastName' => ['marketing'],
            'phone' => ['marketing'],
            'address' => ['marketing'],
        ],
        'members' => [
            'address' => [
                'object' => true,
            ],
        ],
    ];

    private const PATTERN_1 = '/\\A[A-Z]{2}\\z/u';

    private const KNOWN_1 = [
        'city' => true,
        'postalCode' => true,
        'country' => true,
    ];

    private const KNOWN_2 = [
        'email' => true,
        'firstName' => true,
        'lastName' => true,
        'phone' => true,
        'address' => true,
        'createdAt' => true,
        'customerGroup' => true,
        'newsletter' => true,
        'orderCount' => true,
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
        $value3 = $members1['email'] ?? null;
        if (!\is_string($value3)) {
            if ($value3 !== null || \array_key_exists('email', $members1)) {
                $found->add($path . $at . '/email', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!Runtime\Format::email($value3)) {
                $found->refuse(
                    $value3,
                    $path . $at . '/email',
                    'format',
                    'must have the format email',
                    'must be a string'
                );
            }
        }
        $value4 = $members1['firstName'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('firstName', $members1)) {
                $found->add($path . $at . '/firstName', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value4) > 255 && \mb_strlen($value4, 'UTF-8') > 255) {
                $found->add($path . $at . '/firstName', 'maxLength', 'must have 255 or fewer characters');
            }
        }
        $value5 = $members1['lastName'] ?? null;
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('lastName', $members1)) {
                $found->add($path . $at . '/lastName', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 255 && \mb_strlen($value5, 'UTF-8') > 255) {
                $found->add($path . $at . '/lastName', 'maxLength', 'must have 255 or fewer characters');
            }
        }
        $value6 = $members1['phone'] ?? null;
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('phone', $members1)) {
                $found->add($path . $at . '/phone', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value6) > 64 && \mb_strlen($value6, 'UTF-8') > 64) {
                $found->add($path . $at . '/phone', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('address', $members1)) {
            $value7 = $members1['address'];
            $this->payloadAddress($found, $value7, $path . $at . '/address');
        } else {
            ++$absent2;
        }
        $value8 = $members1['createdAt'] ?? null;
        if (!\is_string($value8)) {
            if ($value8 !== null || \array_key_exists('createdAt', $members1)) {
                $found->add($path . $at . '/createdAt', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!Runtime\Format::dateTime($value8)) {
                $found->refuse(
                    $value8,
                    $path . $at . '/createdAt',
                    'format',
                    'must have the format date-time',
                    'must be a string'
                );
            }
        }
        $value9 = $members1['customerGroup'] ?? null;
        if (!\is_string($value9) || !\mb_check_encoding($value9, 'UTF-8')) {
            if ($value9 !== null || \array_key_exists('customerGroup', $members1)) {
                $found->add($path . $at . '/customerGroup', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value10 = $members1['newsletter'] ?? null;
        if (!\is_bool($value10)) {
            if ($value10 !== null || \array_key_exists('newsletter', $members1)) {
                $found->add($path . $at . '/newsletter', 'type', 'must be a boolean');
            } else {
                ++$absent2;
            }
        }
        $value11 = $members1['orderCount'] ?? null;
        if (!\is_int($value11) && !(\is_float($value11) && \is_finite($value11) && \floor($value11) === $value11)) {
            if ($value11 !== null || \array_key_exists('orderCount', $members1)) {
                $found->add($path . $at . '/orderCount', 'type', 'must be an integer');
            } else {
                ++$absent2;
            }
        } else {
            if ($value11 > 9007199254740991 || $value11 < -9007199254740991) {
                $found->add($path . $at . '/orderCount', 'safe_integer', 'must be a safe integer');
            }
            if ($value11 < 0) {
                $found->add($path . $at . '/orderCount', 'minimum', 'must be at least 0');
            }
        }
        if (\count($members1) + $absent2 > 9) {
            $others = Runtime\Members::others($members1, self::KNOWN_2, []);
            foreach ($others as [$name12]) {
                $found->add($path . $at . $name12, 'unplanned_property', 'is not in the plan');
            }
        }
    }

    /**
     * Reports what is wrong with a value.
     *
     * @param Runtime\Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    private function payloadAddress(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (\is_array($value) ? \array_key_exists(0, $value) && \array_is_list($value) : !$value instanceof \stdClass) {
            $found->add($path . $at, 'type', 'must be an object');
            return;
        }
        $members1 = (array) $value;
        $absent2 = 0;
        $value3 = $members1['city'] ?? null;
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('city', $members1)) {
                $found->add($path . $at . '/city', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value4 = $members1['postalCode'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('postalCode', $members1)) {
                $found->add($path . $at . '/postalCode', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value5 = $members1['country'] ?? null;
        if (!\is_string($value5)) {
            if ($value5 !== null || \array_key_exists('country', $members1)) {
                $found->add($path . $at . '/country', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 10000 || \preg_match(self::PATTERN_1, $value5) !== 1) {
                $found->mismatch(
                    $value5,
                    self::PATTERN_1,
                    $path . $at . '/country',
                    'must match ^[A-Z]{2}$',
                    'must be a string'
                );
            }
        }
        if (\count($members1) + $absent2 > 3) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name6]) {
                $found->add($path . $at . $name6, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
