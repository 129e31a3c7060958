<?php

declare(strict_types=1);

namespace Magento\Sales\Model\Order;

/**
 * A line of an order, with its parts.
 */
class Item
{
    /**
     * @param array<string, mixed> $data
     * @param list<Item> $parts
     */
    public function __construct(private array $data, private array $parts = [])
    {
    }

    public function __call(string $method, array $arguments): mixed
    {
        return $this->data[strtolower(preg_replace('/(?<!^)[A-Z]/', '_$0', substr($method, 3)))] ?? null;
    }

    public function getData(string $name): mixed
    {
        return $this->data[$name] ?? null;
    }

    /** @return list<Item> */
    public function getChildrenItems(): array
    {
        return $this->parts;
    }

    public function getProductOptionByCode(string $code): mixed
    {
        return $this->data['product_options'][$code] ?? null;
    }
}
