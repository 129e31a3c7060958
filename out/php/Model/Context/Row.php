<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Acme\Tracking\Model\Subject;

/**
 * A snapshot with whom it belongs to.
 */
class Row
{
    /**
     * @param Subject $subject
     * @param Snapshot $snapshot
     * @param string|null $key see SubjectKey
     */
    public function __construct(
        public readonly Subject $subject,
        public readonly Snapshot $snapshot,
        public readonly ?string $key = null
    ) {
    }
}
