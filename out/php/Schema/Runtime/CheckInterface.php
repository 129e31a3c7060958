<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * The checks of one call or of one named type of the plan.
 */
interface CheckInterface
{
    /**
     * Reports what is wrong with a value that stands at a path.
     *
     * It stands at `$path`, followed by `$at`: the index of an item, whose path is put together only where something is
     * wrong.
     *
     * @param Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    public function check(Findings $found, mixed $value, string $path, int|string $at = ''): void;
}
