<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Schema\Runtime\Call;
use Acme\Tracking\Schema\Runtime\Findings;

/**
 * An event that the plan had when it was recorded, and has no more: nothing is known of it but its name.
 */
class FormerCall extends Call
{
    public const TYPE = 'track';

    /**
     * @inheritdoc
     */
    // phpcs:ignore Magento2.CodeAnalysis.EmptyBlock -- its checks went with the plan
    public function check(Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
    }
}
