<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Framework\App\ResourceConnection;
use Magento\Sales\Model\Order;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Database\ConnectionInterface;
use Acme\Tracking\Model\Subject;

/**
 * Values of orders that take a query, for all of a batch at once.
 */
class Orders implements SourceInterface
{
    private const IS_FIRST = 'order.is_first';
    private const CHANNEL = 'order.channel';
    private const SALES = 'sales';

    /**
     * @param ResourceConnection $resource
     * @param ConnectionInterface $connection
     */
    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly ConnectionInterface $connection
    ) {
    }

    /**
     * @inheritdoc
     */
    public function values(int $storeId, array $wanted): array
    {
        $found = [];
        foreach ($wanted as $path => $ids) {
            $found[$path] = match ($path) {
                self::IS_FIRST => $this->first($ids),
                self::CHANNEL => $this->channels($ids),
                default => [],
            };
        }
        return $found;
    }

    /**
     * Whether each is its customer's first. Of guests it isn't known: Magento can't find orders by their address.
     *
     * @param string[] $ids
     * @return bool[] by id
     */
    private function first(array $ids): array
    {
        $connection = $this->resource->getConnection(self::SALES);
        $table = $this->resource->getTableName('sales_order', self::SALES);
        $earlier = $connection->select()
            ->from(['earlier' => $table], [new \Zend_Db_Expr('1')])
            ->where('earlier.customer_id = placed.customer_id')
            ->where('earlier.entity_id < placed.entity_id')
            ->where('earlier.state IS NULL OR earlier.state <> ?', Order::STATE_CANCELED);
        $select = $connection->select()
            ->from(['placed' => $table], [
                'entity_id',
                'is_first' => new \Zend_Db_Expr('NOT EXISTS (' . $earlier->assemble() . ')'),
            ])
            ->where('placed.entity_id IN (?)', $ids)
            ->where('placed.customer_id IS NOT NULL');
        return array_map('boolval', $connection->fetchPairs($select));
    }

    /**
     * Through which door each came: as its first call in the outbox says, else by what Magento keeps of its placing.
     *
     * @param string[] $ids
     * @return string[] by id
     */
    private function channels(array $ids): array
    {
        $sales = $this->resource->getConnection(self::SALES);
        $select = $sales->select()
            ->from($this->resource->getTableName('sales_order', self::SALES), ['entity_id', 'remote_ip'])
            ->where('entity_id IN (?)', $ids);
        $channels = array_map(
            static fn (mixed $address): string => (string) $address === '' ? Channel::ADMIN : Channel::STOREFRONT,
            $sales->fetchPairs($select)
        );
        $rows = $this->connection->query(
            // phpcs:ignore Magento2.SQL.RawQuery
            'SELECT subject_id, channel FROM ' . $this->connection->table('outbox') . ' WHERE subject_type = ?'
            . ' AND subject_id IN (' . implode(',', array_fill(0, count($ids), '?')) . ') ORDER BY id DESC',
            [Subject::ORDER, ...array_values(array_map('strval', $ids))]
        );
        foreach ($rows as $row) {
            $channels[(string) $row['subject_id']] = (string) $row['channel']; // the first one stays
        }
        return $channels;
    }
}
