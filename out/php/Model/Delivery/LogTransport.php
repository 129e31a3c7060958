<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use Psr\Log\LoggerInterface;

/**
 * Shows messages of dry runs in the module's log; everything else goes on to Segment.
 */
class LogTransport implements TransportInterface
{
    /**
     * @param TransportInterface $transport
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly TransportInterface $transport,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * @inheritdoc
     */
    public function post(Route $route, array $bodies, int $retries): Verdict
    {
        if (!$route->dry) {
            return $this->transport->post($route, $bodies, $retries);
        }
        foreach ($bodies as $body) {
            $this->logger->info('Dry run: ' . $body);
        }
        return new Verdict(Verdict::SHOWN);
    }
}
