<?php

declare(strict_types=1);

namespace Magento\Catalog\Model;

use Magento\Eav\Model\Entity\Attribute\AbstractAttribute;

/**
 * A product as a store view has it.
 */
class Product
{
    /**
     * @param array<string, mixed> $data
     * @param array<string, AbstractAttribute> $attributes
     */
    public function __construct(private readonly int $storeId, private readonly array $data, private readonly array $attributes)
    {
    }

    public function getStoreId(): int
    {
        return $this->storeId;
    }

    public function getData(string $name): mixed
    {
        return $this->data[$name] ?? null;
    }

    public function getResource(): static
    {
        return $this;
    }

    public function getAttribute(string $code): AbstractAttribute|false
    {
        return $this->attributes[$code] ?? false;
    }
}
