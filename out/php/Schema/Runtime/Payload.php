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
    /**
     * The value with every typed object in it replaced by its payload. Anything else stays as it is.
     *
     * @param mixed $value
     */
    public static function plain(mixed $value): mixed
    {
        if ($value instanceof TypedInterface) {
            return $value->toPayload();
        }
        if (\is_array($value)) {
            foreach ($value as $key => $member) {
                if (\is_array($member) || \is_object($member)) {
                    $value[$key] = self::plain($member);
                }
            }
            return $value;
        }
        if ($value instanceof \stdClass) {
            $copy = new \stdClass();
            foreach ((array) $value as $key => $member) {
                $copy->{$key} = self::plain($member);
            }
            return $copy;
        }
        return $value;
    }
}
