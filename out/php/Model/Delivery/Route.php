<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

/**
 * Where a store view's messages go.
 */
class Route
{
    /**
     * @param string $writeKey
     * @param string $endpoint scheme and host, with a path in front of `/v1/batch` where there is one
     * @param string $proxy address of an HTTP proxy; empty for none
     * @param bool $dry whether messages are only shown in the log
     */
    public function __construct(
        public readonly string $writeKey,
        public readonly string $endpoint,
        public readonly string $proxy = '',
        public readonly bool $dry = false
    ) {
    }

    /**
     * The same for the same place.
     *
     * @return string
     */
    public function key(): string
    {
        $parts = [$this->writeKey, $this->endpoint, $this->proxy, (string) $this->dry];
        return substr(hash('sha256', implode("\0", $parts)), 0, 16);
    }

    /**
     * Address of the batch endpoint.
     *
     * @return string
     */
    public function url(): string
    {
        return preg_replace('~(/v1)?/*$~', '', $this->endpoint) . '/v1/batch';
    }
}
