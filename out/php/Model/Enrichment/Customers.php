<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Select;
use Magento\Newsletter\Model\Subscriber;
use Magento\Sales\Model\Order;
use Acme\Tracking\Model\StoredTime;

/**
 * Values of customers that take a query, for all of a batch at once.
 */
class Customers implements SourceInterface
{
    private const ORDER_COUNT = 'customer.order_count';
    private const CREATED_AT = 'customer.created_at';
    private const IS_SUBSCRIBED = 'customer.is_subscribed';
    private const SALES = 'sales';

    /**
     * @param ResourceConnection $resource
     * @param StoredTime $time
     */
    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly StoredTime $time
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
                self::ORDER_COUNT => $this->orderCounts($ids),
                self::CREATED_AT => $this->createdAt($ids),
                self::IS_SUBSCRIBED => $this->subscribed($ids),
                default => [],
            };
        }
        return $found;
    }

    /**
     * How many orders each placed that were not cancelled.
     *
     * @param string[] $ids
     * @return int[] by id
     */
    private function orderCounts(array $ids): array
    {
        $counts = array_fill_keys($ids, 0);
        $select = $this->select(self::SALES)
            ->from($this->resource->getTableName('sales_order', self::SALES), [
                'customer_id',
                'placed' => new \Zend_Db_Expr('COUNT(*)'),
            ])
            ->where('customer_id IN (?)', $ids)
            ->where('state IS NULL OR state <> ?', Order::STATE_CANCELED)
            ->group('customer_id');
        foreach ($this->resource->getConnection(self::SALES)->fetchPairs($select) as $id => $count) {
            $counts[$id] = (int) $count;
        }
        return $counts;
    }

    /**
     * When each opened the account.
     *
     * @param string[] $ids
     * @return string[] by id
     */
    private function createdAt(array $ids): array
    {
        $select = $this->select()
            ->from($this->resource->getTableName('customer_entity'), ['entity_id', 'created_at'])
            ->where('entity_id IN (?)', $ids);
        $times = array_map($this->time->text(...), $this->resource->getConnection()->fetchPairs($select));
        return array_filter($times, static fn (?string $time): bool => $time !== null);
    }

    /**
     * Whether each has subscribed to a newsletter.
     *
     * @param string[] $ids
     * @return bool[] by id
     */
    private function subscribed(array $ids): array
    {
        $select = $this->select()
            ->distinct()
            ->from($this->resource->getTableName('newsletter_subscriber'), ['customer_id'])
            ->where('customer_id IN (?)', $ids)
            ->where('subscriber_status = ?', Subscriber::STATUS_SUBSCRIBED);
        $subscribed = $this->resource->getConnection()->fetchCol($select);
        return array_fill_keys($subscribed, true) + array_fill_keys($ids, false);
    }

    /**
     * An empty query.
     *
     * @param string $connection
     * @return Select
     */
    private function select(string $connection = ResourceConnection::DEFAULT_CONNECTION): Select
    {
        return $this->resource->getConnection($connection)->select();
    }
}
