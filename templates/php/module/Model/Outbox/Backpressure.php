<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Outbox;

use Magento\Framework\App\CacheInterface;
use Trackwright\Module\Model\Config\Delivery;
use Trackwright\Module\Model\Counter;
use Trackwright\Module\Model\Database\ConnectionInterface;
use Trackwright\Module\Model\Tally;

/**
 * Refuses calls while too many wait. Cron counts them and leaves its finding in the cache, so that requests read
 * nothing from the database.
 */
class Backpressure
{
    private const KEY = 'trackwright_module_full';
    private const SECONDS = 900;

    /**
     * @param CacheInterface $cache
     * @param ConnectionInterface $connection
     * @param Counter $counter
     * @param Delivery $settings
     */
    public function __construct(
        private readonly CacheInterface $cache,
        private readonly ConnectionInterface $connection,
        private readonly Counter $counter,
        private readonly Delivery $settings
    ) {
    }

    /**
     * Whether no more calls are accepted.
     *
     * @return bool
     */
    public function refuses(): bool
    {
        return (bool) $this->cache->load(self::KEY);
    }

    /**
     * Counts calls that were refused. The sweeper finds those of orders again, once there is room.
     *
     * @param Entry[] $entries
     * @return void
     */
    public function count(Entry ...$entries): void
    {
        $tally = new Tally();
        foreach ($entries as $entry) {
            $tally->add($entry->storeId, $entry->name === '' ? $entry->call : $entry->name, Reason::QUEUE_FULL);
        }
        $this->counter->add($tally);
    }

    /**
     * Looks how many wait.
     *
     * @return bool whether that is too many
     */
    public function measure(): bool
    {
        $most = $this->settings->mostWaiting();
        $found = $this->connection->query(
            // phpcs:ignore Magento2.SQL.RawQuery -- no more than matters are counted
            'SELECT COUNT(*) AS waiting FROM (SELECT 1 FROM ' . $this->connection->table('outbox')
            . ' WHERE status IN (' . Status::NEW . ', ' . Status::READY . ') LIMIT ' . $most . ') AS counted'
        );
        $full = (int) $found[0]['waiting'] >= $most;
        if ($full) {
            $this->cache->save('1', self::KEY, [], self::SECONDS);
        } else {
            $this->cache->remove(self::KEY);
        }
        return $full;
    }
}
