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
    private const FORMAT = 'Y-m-d H:i:s';

    /**
     * What was created in a span of time, in the order of ids.
     *
     * @param AbstractDb $collection
     * @param int $from milliseconds since 1970
     * @param int $to the first moment that isn't meant
     * @param int $after id after which to begin
     * @param int $most
     * @return \Magento\Framework\DataObject[]
     */
    public function page(AbstractDb $collection, int $from, int $to, int $after, int $most): array
    {
        $collection->addFieldToFilter('created_at', ['gteq' => $this->stored($from)]);
        $collection->addFieldToFilter('created_at', ['lt' => $this->stored($to)]);
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
