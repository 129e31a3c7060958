<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of Quantity.
 */
class Quantity implements Runtime\Check
{
    public const FORM = [];

    public function check(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (!\is_int($value) && !(\is_float($value) && $value <= \PHP_FLOAT_MAX && $value >= -\PHP_FLOAT_MAX)) {
            $found->add($path . $at, 'type', 'must be a number');
            return;
        }
        if ($value <= 0) {
            $found->add($path . $at, 'exclusiveMinimum', 'must be more than 0');
        }
    }
}
