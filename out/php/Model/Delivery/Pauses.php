<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use Magento\Framework\App\CacheInterface;
use Acme\Tracking\Model\Clock;

/**
 * Until when a route is left alone after a failure. Told to other workers through the cache, so that none of them calls
 * early.
 */
class Pauses
{
    private const KEY = 'acme_tracking_pause_';

    /** @var array<string, int> */
    private array $until = [];

    /** @var array<string, int> */
    private array $failures = [];

    /**
     * @param CacheInterface $cache
     * @param Backoff $backoff
     * @param Clock $clock
     */
    public function __construct(
        private readonly CacheInterface $cache,
        private readonly Backoff $backoff,
        private readonly Clock $clock
    ) {
    }

    /**
     * When the route may be used again, in milliseconds since 1970; 0 where it may at once.
     *
     * @param Route $route
     * @return int
     */
    public function until(Route $route): int
    {
        $key = $route->key();
        $now = $this->clock->now();
        if (($this->until[$key] ?? 0) <= $now) {
            $this->until[$key] = (int) $this->cache->load(self::KEY . $key);
        }
        $until = $this->until[$key];
        // A moment further ahead than any pause was written before the clock was set back.
        return $until > $now && $until <= $now + RetryAfter::LONGEST ? $until : 0;
    }

    /**
     * Notes a failure. When the route may be used again, in milliseconds since 1970.
     *
     * @param Route $route
     * @param int|null $wait milliseconds that the server asks for
     * @param int $attempts how often these messages have failed, in other workers too
     * @return int
     */
    public function failed(Route $route, ?int $wait, int $attempts = 1): int
    {
        $key = $route->key();
        $this->failures[$key] = max(($this->failures[$key] ?? 0) + 1, $attempts);
        $pause = $wait ?? $this->backoff->wait($this->failures[$key]);
        $this->until[$key] = $this->clock->now() + $pause;
        $this->cache->save((string) $this->until[$key], self::KEY . $key, [], intdiv($pause, 1000) + 1);
        return $this->until[$key];
    }

    /**
     * Notes that the route works.
     *
     * @param Route $route
     * @return void
     */
    public function worked(Route $route): void
    {
        unset($this->failures[$route->key()]);
    }
}
