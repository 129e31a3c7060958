<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

/**
 * Adds to a call before it is sent for the first time. Runs in the worker, where loading is allowed.
 *
 * @api
 */
interface EventEnricherInterface
{
    /**
     * The call's properties or traits, with what is added. It is validated against the plan afterwards.
     *
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name
     * @param array<string,mixed> $payload properties or traits
     * @param int $storeId store view in which it happened
     * @return array<string, mixed>
     */
    public function enrich(string $call, string $name, array $payload, int $storeId): array;
}
