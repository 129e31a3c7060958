<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of Currency.
 */
class Currency implements Runtime\CheckInterface
{
    public const FORM = [];

    private const PATTERN_1 = '/\\A[A-Z]{3}\\z/u';

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
        if (!\is_string($value)) {
            $found->add($path . $at, 'type', 'must be a string');
            return;
        }
        if (\strlen($value) > 10000 || \preg_match(self::PATTERN_1, $value) !== 1) {
            $found->mismatch(
                $value,
                self::PATTERN_1,
                $path . $at,
                'must match ^[A-Z]{3}$',
                'must be a string'
            );
        }
    }
}
