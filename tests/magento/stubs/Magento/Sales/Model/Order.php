<?php

declare(strict_types=1);

namespace Magento\Sales\Model;

/**
 * An order as Magento's models are: data by column, and a getter for each.
 */
class Order
{
    /**
     * @param array<string, mixed> $data
     * @param list<Order\Item> $items
     */
    public function __construct(private array $data, private array $items = [])
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

    /** @return list<Order\Item> */
    public function getAllItems(): array
    {
        return array_merge([], ...array_map(
            static fn (Order\Item $item): array => [$item, ...$item->getChildrenItems()],
            $this->items
        ));
    }

    /** @return list<Order\Item> */
    public function getAllVisibleItems(): array
    {
        return $this->items;
    }
}
