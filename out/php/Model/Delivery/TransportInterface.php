<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

/**
 * Carries messages to Segment.
 */
interface TransportInterface
{
    /**
     * Sends messages as one batch. Never throws.
     *
     * @param Route $route
     * @param list<string> $bodies messages as JSON
     * @param int $retries how often the batch was tried before
     * @return Verdict
     */
    public function post(Route $route, array $bodies, int $retries): Verdict;
}
