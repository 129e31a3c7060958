<?php

declare(strict_types=1);

namespace Magento\Framework\Data\Collection;

/**
 * Entities that fields are asked of, as a database would answer.
 */
class AbstractDb
{
    public const SORT_ORDER_ASC = 'ASC';

    private int $most = PHP_INT_MAX;

    /** @param array<int, object> $items with getData() */
    public function __construct(private array $items)
    {
    }

    public function addFieldToFilter($field, $condition = null)
    {
        $this->items = array_filter($this->items, static function (object $item) use ($field, $condition): bool {
            $value = $item->getData($field);
            $holds = [
                'lt' => static fn (mixed $limit): bool => $value < $limit,
                'gt' => static fn (mixed $limit): bool => $value > $limit,
                'gteq' => static fn (mixed $limit): bool => $value >= $limit,
            ];
            return $holds[array_key_first($condition)](reset($condition));
        });
        return $this;
    }

    public function setOrder($field, $direction = 'DESC')
    {
        usort($this->items, static fn (object $a, object $b): int => $a->getData($field) <=> $b->getData($field));
        return $this;
    }

    public function setPageSize($size)
    {
        $this->most = $size;
        return $this;
    }

    public function setCurPage($page)
    {
        return $this;
    }

    public function getItems()
    {
        return array_slice($this->items, 0, $this->most);
    }
}
