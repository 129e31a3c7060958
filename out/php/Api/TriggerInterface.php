<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

use Acme\Tracking\Model\Occurrence;

/**
 * Tells from what Magento says at a hook whether something happened, and what. It loads nothing and writes nothing.
 *
 * @api
 */
interface TriggerInterface
{
    /**
     * What happened, in order; nothing where the hook says nothing new.
     *
     * @param string $hook name of the event, or `<class>::<method>` of a plugin
     * @param array<string,mixed> $payload the event's data by its keys
     * @return iterable<Occurrence>
     */
    public function occurrences(string $hook, array $payload): iterable;
}
