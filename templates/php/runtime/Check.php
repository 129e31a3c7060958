<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * The checks of one call or of one named type of the plan.
 */
interface Check
{
    /**
     * Reports what is wrong with a value that stands at `$path`.
     */
    public function check(Findings $found, mixed $value, string $path): void;
}
