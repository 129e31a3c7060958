<?php

declare(strict_types=1);

namespace Magento\Sales\Model\ResourceModel\Order;

use Magento\Framework\Data\Collection\AbstractDb;

class CollectionFactory
{
    /** @param array<int, object> $orders */
    public function __construct(private array $orders)
    {
    }

    public function create(array $data = [])
    {
        return new AbstractDb($this->orders);
    }
}
