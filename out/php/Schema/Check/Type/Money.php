<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of Money.
 */
class Money implements Runtime\CheckInterface
{
    public const FORM = [];

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
        if (!\is_int($value) && !(\is_float($value) && $value <= \PHP_FLOAT_MAX && $value >= -\PHP_FLOAT_MAX)) {
            $found->add($path . $at, 'type', 'must be a number');
            return;
        }
        if ($value < 0) {
            $found->add($path . $at, 'minimum', 'must be at least 0');
        }
    }
}
