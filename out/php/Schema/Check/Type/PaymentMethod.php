<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of PaymentMethod.
 */
class PaymentMethod implements Runtime\CheckInterface
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
        if (!\is_string($value) || !\mb_check_encoding($value, 'UTF-8')) {
            $found->add($path . $at, 'type', 'must be a string');
            return;
        }
        if (\strlen($value) > 64 && \mb_strlen($value, 'UTF-8') > 64) {
            $found->add($path . $at, 'maxLength', 'must have 64 or fewer characters');
        }
    }
}
