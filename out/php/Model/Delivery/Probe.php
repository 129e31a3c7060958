<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use Acme\Tracking\Model\Clock;

/**
 * Tries the way to Segment with a batch that holds nothing.
 */
class Probe
{
    /**
     * @param TransportInterface $transport
     * @param Clock $clock
     */
    public function __construct(
        private readonly TransportInterface $transport,
        private readonly Clock $clock
    ) {
    }

    /**
     * What comes back, and after how many milliseconds.
     *
     * @param Route $route
     * @return array{Verdict,int}
     */
    public function send(Route $route): array
    {
        $before = $this->clock->now();
        $verdict = $this->transport->post($route, [], 0);
        return [$verdict, $this->clock->now() - $before];
    }
}
