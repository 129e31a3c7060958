<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check;

use Acme\Tracking\Schema\Check\Type;
use Acme\Tracking\Schema\Runtime;

/**
 * Checks of track Order Shipped.
 */
class OrderShipped extends Runtime\Call
{
    public const TYPE = 'track';

    public const NAME = 'Order Shipped';

    public const VERSION = 2;

    public const PREVIOUS = [
        1 => Previous\OrderShippedV1::class,
    ];

    public const CONSENT = ['analytics'];

    public const ONCE = ['shipment_id'];

    public const FORM = [
        'object' => true,
        'members' => [
            'parcels' => [
                'items' => [
                    'use' => Type\Parcel::class,
                ],
            ],
            'products' => [
                'items' => [
                    'use' => Type\ShippedLine::class,
                ],
            ],
        ],
    ];

    public const CONTEXT_FORM = [
        'object' => true,
        'members' => [
            'traits' => [
                'use' => Type\Contact::class,
            ],
        ],
    ];

    private const KNOWN_1 = [
        'order_id' => true,
        'shipment_id' => true,
        'parcels' => true,
        'products' => true,
        'store_view' => true,
        'market' => true,
    ];

    private const KNOWN_2 = [
        'traits' => true,
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
        $value5 = $members1['parcels'] ?? null;
        $value6 = $members1['products'] ?? null;
        if (
            $value3 === null
            || $value4 === null
            || $value5 === null
            || $value6 === null
        ) {
            if (!\array_key_exists('order_id', $members1)) {
                $found->add($path . $at . '/order_id', 'required', 'is required');
            }
            if (!\array_key_exists('shipment_id', $members1)) {
                $found->add($path . $at . '/shipment_id', 'required', 'is required');
            }
            if (!\array_key_exists('parcels', $members1)) {
                $found->add($path . $at . '/parcels', 'required', 'is required');
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
        if (!\is_array($value5) || !\array_is_list($value5)) {
            if ($value5 !== null || \array_key_exists('parcels', $members1)) {
                $found->add($path . $at . '/parcels', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            $prefix10 = $path . $at . '/parcels/';
            $check9 = new Type\Parcel();
            foreach ($value5 as $index7 => $item8) {
                $check9->check($found, $item8, $prefix10, $index7);
            }
        }
        if (!\is_array($value6) || !\array_is_list($value6)) {
            if ($value6 !== null || \array_key_exists('products', $members1)) {
                $found->add($path . $at . '/products', 'type', 'must be an array');
            } else {
                ++$absent2;
            }
        } else {
            if (\count($value6) < 1) {
                $found->add($path . $at . '/products', 'minItems', 'must have 1 or more items');
            }
            $prefix14 = $path . $at . '/products/';
            $check13 = new Type\ShippedLine();
            foreach ($value6 as $index11 => $item12) {
                $check13->check($found, $item12, $prefix14, $index11);
            }
        }
        $value15 = $members1['store_view'] ?? null;
        if (!\is_string($value15) || !\mb_check_encoding($value15, 'UTF-8')) {
            if ($value15 !== null || \array_key_exists('store_view', $members1)) {
                $found->add($path . $at . '/store_view', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value15) > 64 && \mb_strlen($value15, 'UTF-8') > 64) {
                $found->add($path . $at . '/store_view', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\array_key_exists('market', $members1)) {
            $value16 = $members1['market'];
            if (!\in_array($value16, ['de', 'us'], true) && $found->walk($value16, $path . $at . '/market', 'must be a JSON value')) {
                $found->add($path . $at . '/market', 'enum', 'must be one of ["de","us"]');
            }
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 6) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name17]) {
                $found->add($path . $at . $name17, 'unplanned_property', 'is not in the plan');
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
    public function checkContext(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (\is_array($value) ? \array_key_exists(0, $value) && \array_is_list($value) : !$value instanceof \stdClass) {
            $found->add($path . $at, 'type', 'must be an object');
            return;
        }
        $members1 = (array) $value;
        $absent2 = 0;
        if (\array_key_exists('traits', $members1)) {
            $value3 = $members1['traits'];
            (new Type\Contact())->check($found, $value3, $path . $at . '/traits');
        } else {
            ++$absent2;
        }
        if (\count($members1) + $absent2 > 1) {
            $others = Runtime\Members::others($members1, self::KNOWN_2, []);
            foreach ($others as [$name4, $item5]) {
                $found->walk($item5, $path . $at . $name4, 'must be a JSON value');
            }
        }
    }
}
