<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Takes typed objects apart, wherever in a value they stand.
 */
class Payload
{
    private const DEPTH = 512;

    /**
     * The value with every typed object in it replaced by its payload.
     *
     * Anything else stays as it is, also what holds itself: the checks tell of that.
     *
     * @param mixed $value
     * @param array<int,true> $around what the value stands in: ids of objects, negative numbers for arrays
     */
    public static function plain(mixed $value, array $around = []): mixed
    {
        if ($value instanceof TypedInterface) {
            return $value->toPayload();
        }
        if (\count($around) > self::DEPTH) {
            return $value;
        }
        if (\is_array($value)) {
            $around[-1 - \count($around)] = true;
            foreach ($value as $key => $member) {
                if (\is_array($member) || \is_object($member)) {
                    $value[$key] = self::plain($member, $around);
                }
            }
            return $value;
        }
        if ($value instanceof \stdClass) {
            $id = \spl_object_id($value);
            if (isset($around[$id])) {
                return $value;
            }
            $members = (array) $value;
            $plain = self::plain($members, $around + [$id => true]);
            return $plain === $members ? $value : (object) $plain;
        }
        return $value;
    }
}
