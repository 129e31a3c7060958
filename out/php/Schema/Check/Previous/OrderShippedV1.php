<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Previous;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Shipped, version 1.
 */
class OrderShippedV1 extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Shipped';

    private const KNOWN_1 = [
        'order_id' => true,
        'shipment_id' => true,
        'carrier' => true,
        'tracking_number' => true,
        'products' => true,
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
        $value3 = $members1['order_id'] ?? null;
        $value4 = $members1['shipment_id'] ?? null;
        $value5 = $members1['products'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
        ) {
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('shipment_id', $members1)) {
                $found->add($path . $at . '/shipment_id', 'required', 'is required');
            }
            if (!\array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'required', 'is required');
            }
        }
        if (!\is_string($value3) || !\mb_check_encoding($value3, 'UTF-8')) {
            if ($value3 !== null || \array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value3 === '') {
                $found->add($path . $at . '/order_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value3) > 32 && \mb_strlen($value3, 'UTF-8') > 32) {
                $found->add($path . $at . '/order_id', 'maxLength', 'must have 32 or fewer characters');
            }
        }
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('shipment_id', $members1)) {
                $found->add($path . $at . '/shipment_id', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if ($value4 === '') {
                $found->add($path . $at . '/shipment_id', 'minLength', 'must have 1 or more characters');
            }
            if (\strlen($value4) > 40 && \mb_strlen($value4, 'UTF-8') > 40) {
                $found->add(
                    $path . $at . '/shipment_id',
                    'maxLength',
                    'must have 40 or fewer characters'
                );
            }
        }
        $value6 = $members1['carrier'] ?? null;
        if (!\is_string($value6) || !\mb_check_encoding($value6, 'UTF-8')) {
            if ($value6 !== null || \array_key_exists('carrier', $members1)) {
                $found->add($path . $at . '/carrier', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        $value7 = $members1['tracking_number'] ?? null;
        if (!\is_string($value7) || !\mb_check_encoding($value7, 'UTF-8')) {
            if ($value7 !== null || \array_key_exists('tracking_number', $members1)) {
                $found->add($path . $at . '/tracking_number', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        }
        if (!\is_array($value5) || !\array_is_list($value5)) {
            if ($value5 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            if (\count($value5) < 1) {
                $found->add($path . $at . '/products', 'minItems', 'must have 1 or more items');
            }
            $prefix11 = $path . $at . '/products/';
            $check10 = new Type\ShippedLine();
            foreach ($value5 as $index8 => $item9) {
                $check10->check($found, $item9, $prefix11, $index8);
            }
        }
        $value12 = $members1['store_view'] ?? null;
        if (!\is_string($value12) || !\mb_check_encoding($value12, 'UTF-8')) {
            if ($value12 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value12) > 64 && \mb_strlen($value12, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value13 = $members1['market'];
            if (!\in_array($value13, ['de', 'us'], true) && $found->walk($value13, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 7) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name14]) {
                $found->add($path . $at . $name14, 'unplanned_property', 'is not in the plan');
            }
        }
    }
}
