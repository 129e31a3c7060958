<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Signed Up.
 */
class SignedUp extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Signed Up';

    public const CONSENT = ['analytics'];

    public const ONCE = ['customer_id'];

    public const FORM = [
        'object' => true,
        'gates' => [
            'title' => ['marketing'],
            'first_name' => ['marketing'],
            'last_name' => ['marketing'],
            'email' => ['marketing'],
            'phone' => ['marketing'],
        ],
    ];

    private const KNOWN_1 = [
        'customer_id' => true,
        'type' => true,
        'title' => true,
        'first_name' => true,
        'last_name' => true,
        'email' => true,
        'phone' => true,
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
        $value3 = $members1['customer_id'] ?? null;
        if (!\array_key_exists('customer_id', $members1)) {
            $found->add($path . $at . '/customer_id', 'required', 'is required');
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('customer_id', $members1)) {
                $found->add($path . $at . '/customer_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/customer_id', 'minLength', 'must have 1 or more characters');
            }
        }
        if (\array_key_exists('type', $members1)) {
            $value4 = $members1['type'];
            if (!\in_array($value4, ['account page', 'checkout', 'after order', 'api'], true) && $found->walk($value4, $path . $at . '/type', 'must be a JSON value')) {
                $found->add(
                    $path . $at . '/type',
                    'enum',
                    'must be one of ["account page","checkout","after order","api"]'
                );
            }
        } else {
            ++$absent2;
        }
        $value5 = $members1['title'] ?? null;
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('title', $members1)) {
                $found->add($path . $at . '/title', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 40 && \mb_strlen($value5, 'UTF-8') > 40) {
                $found->add($path . $at . '/title', 'maxLength', 'must have 40 or fewer characters');
            }
        }
        $value6 = $members1['first_name'] ?? null;
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('first_name', $members1)) {
                $found->add($path . $at . '/first_name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value6) > 255 && \mb_strlen($value6, 'UTF-8') > 255) {
                $found->add(
                    $path . $at . '/first_name',
                    'maxLength',
                    'must have 255 or fewer characters'
                );
            }
        }
        $value7 = $members1['last_name'] ?? null;
        if (!\is_string($value7) || !\mb_check_encoding($value7, 'UTF-8')) {
            if ($value7 !== null || \array_key_exists('last_name', $members1)) {
                $found->add($path . $at . '/last_name', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value7) > 255 && \mb_strlen($value7, 'UTF-8') > 255) {
                $found->add($path . $at . '/last_name', 'maxLength', 'must have 255 or fewer characters');
            }
        }
        $value8 = $members1['email'] ?? null;
        if (!\is_string($value8)) {
            if ($value8 !== null || \array_key_exists('email', $members1)) {
                $found->add($path . $at . '/email', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!Runtime\Format::email($value8)) {
                $found->refuse(
                    $value8,
                    $path . $at . '/email',
                    'format',
                    'must have the format email',
                    'must be a string'
                );
            }
        }
        $value9 = $members1['phone'] ?? null;
        if (!\is_string($value9) || !\mb_check_encoding($value9, 'UTF-8')) {
            if ($value9 !== null || \array_key_exists('phone', $members1)) {
                $found->add($path . $at . '/phone', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value9) > 64 && \mb_strlen($value9, 'UTF-8') > 64) {
                $found->add($path . $at . '/phone', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        $value10 = $members1['store_view'] ?? null;
        if (!\is_string($value10) || !\mb_check_encoding($value10, 'UTF-8')) {
            if ($value10 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value10) > 64 && \mb_strlen($value10, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value11 = $members1['market'];
            if (!\in_array($value11, ['de', 'us'], true) && $found->walk($value11, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 9) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name12]) {
                $found->add($path . $at . $name12, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
