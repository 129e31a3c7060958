<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Queue;

use Magento\Framework\MessageQueue\PublisherInterface;
use Psr\Log\LoggerInterface;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Config\Delivery;
use Trackwright\Module\Model\Database\ConnectionInterface;
use Trackwright\Module\Model\Outbox\DispatcherInterface;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Status;
use Trackwright\Module\Model\Outbox\Worker;

/**
 * Tells consumers through Magento's message queue what waits. Where that is switched off, or fails, it sends by itself.
 *
 * Only cron announces: no request waits for a message broker. A lost announcement is made again, a repeated one finds
 * nothing to do.
 */
class Announcer implements DispatcherInterface
{
    public const TOPIC = 'trackwright_module.outbox';

    private const ROWS = 1_000;
    private const MESSAGES = 200;

    /** Milliseconds after which consumers seem not to run */
    private const PATIENCE = 300_000;

    /**
     * @param PublisherInterface $publisher
     * @param Worker $worker
     * @param ConnectionInterface $connection
     * @param Delivery $settings
     * @param Clock $clock
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly PublisherInterface $publisher,
        private readonly Worker $worker,
        private readonly ConnectionInterface $connection,
        private readonly Delivery $settings,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * @inheritdoc
     */
    public function run(Limits $limits): int
    {
        if ($this->settings->usesQueue()) {
            try {
                $due = $this->due();
                foreach (array_chunk(array_column($due, 'id'), self::ROWS) as $ids) {
                    $this->publisher->publish(self::TOPIC, $ids[0] . '-' . $ids[count($ids) - 1]);
                }
                if ($due === [] || (int) $due[0]['due_at'] > $this->clock->now() - self::PATIENCE) {
                    return 0;
                }
                $this->logger->warning('What was announced is still not sent, so cron sends. Does the consumer run?');
            } catch (\Exception $failure) {
                $this->logger->warning('The message queue is not there, so cron sends: ' . $failure->getMessage());
            }
        }
        return $this->worker->run($limits);
    }

    /**
     * Due rows that nobody holds, those first that wait longest.
     *
     * @return list<array<string,int|string|null>>
     */
    private function due(): array
    {
        $now = $this->clock->now();
        return $this->connection->select(
            'id, due_at',
            'outbox',
            'WHERE status IN (' . Status::NEW . ', ' . Status::READY . ') AND due_at <= ?'
            . ' AND lease_until <= ? ORDER BY id LIMIT ' . self::ROWS * self::MESSAGES,
            [$now, $now]
        );
    }
}
