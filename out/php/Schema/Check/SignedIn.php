<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Signed In.
 */
class SignedIn extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Signed In';

    public const CONSENT = ['analytics'];

    private const KNOWN_1 = [
        'customer_id' => true,
        'method' => true,
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
        if (\array_key_exists('method', $members1)) {
            $value4 = $members1['method'];
            if (!\in_array($value4, ['password', 'one-time link', 'social'], true) && $found->walk($value4, $path . $at . '/method', 'must be a JSON value')) {
                $found->add(
                    $path . $at . '/method',
                    'enum',
                    'must be one of ["password","one-time link","social"]'
                );
            }
        } else {
            ++$absent2;
        }
        $value5 = $members1['store_view'] ?? null;
        if (!\is_string($value5) || !\mb_check_encoding($value5, 'UTF-8')) {
            if ($value5 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value5) > 64 && \mb_strlen($value5, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value6 = $members1['market'];
            if (!\in_array($value6, ['de', 'us'], true) && $found->walk($value6, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
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
