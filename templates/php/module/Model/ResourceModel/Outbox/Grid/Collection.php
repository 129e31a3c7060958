<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\ResourceModel\Outbox\Grid;

use Magento\Framework\View\Element\UiComponent\DataProvider\SearchResult;
use Trackwright\Module\Model\Outbox\Status;

/**
 * Failed messages, as the admin's grid lists them. What a message says is never among it.
 */
class Collection extends SearchResult
{
    private const COLUMNS = [
        'id',
        'message_id',
        'store_id',
        'call',
        'name',
        'version',
        'channel',
        'occurred_at',
        'created_at',
        'attempts',
        'reason',
    ];

    /**
     * @inheritDoc
     */
    protected function _initSelect() // phpcs:ignore PSR2.Methods.MethodDeclaration.Underscore
    {
        $this->getSelect()->from(['main_table' => $this->getMainTable()], self::COLUMNS);
        $this->addFieldToFilter('status', ['eq' => Status::DEAD]);
    }
}
