<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Magento\Framework\Data\Collection\AbstractDb;

/**
 * Pages of orders and of what follows from orders.
 */
class Documents
{
    public const CREATED = 'created_at';
    public const CHANGED = 'updated_at';

    private const FORMAT = 'Y-m-d H:i:s';

    /**
     * What was created, or changed last, in a span of time, in the order of ids.
     *
     * @param AbstractDb $collection
     * @param int $from milliseconds since 1970
     * @param int $to the first moment that isn't meant
     * @param int $after id after which to begin
     * @param int $most
     * @param int $since what was created before isn't meant
     * @param string $column that must be within the span: one of the constants
     * @return \Magento\Framework\DataObject[]
     */
    public function page(
        AbstractDb $collection,
        int $from,
        int $to,
        int $after,
        int $most,
        int $since = 0,
        string $column = self::CREATED
    ): array {
        $collection->addFieldToFilter($column, ['gteq' => $this->stored($from)]);
        $collection->addFieldToFilter($column, ['lt' => $this->stored($to)]);
        if ($since > 0) {
            $collection->addFieldToFilter(self::CREATED, ['gteq' => $this->stored($since)]);
        }
        $collection->addFieldToFilter('entity_id', ['gt' => $after]);
        $collection->setOrder('entity_id', AbstractDb::SORT_ORDER_ASC);
        $collection->setPageSize($most);
        $collection->setCurPage(1);
        return array_values($collection->getItems());
    }

    /**
     * A time as the database has it.
     *
     * @param int $at milliseconds since 1970
     * @return string
     */
    private function stored(int $at): string
    {
        return gmdate(self::FORMAT, intdiv($at, 1000));
    }
}
