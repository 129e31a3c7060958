<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * The default of an optional argument for which null is a value of its own: nothing is sent.
 */
enum Absent
{
    case Value;
}
