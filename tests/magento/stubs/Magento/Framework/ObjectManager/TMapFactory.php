<?php

declare(strict_types=1);

namespace Magento\Framework\ObjectManager;

class TMapFactory
{
    public function create(array $data = [])
    {
        return new \ArrayIterator([]);
    }
}
