<?php

declare(strict_types=1);

namespace Magento\Eav\Model\Entity\Attribute;

/**
 * An attribute. Its store view is that of the entity it was given last; the options' texts are of that, or of the current one.
 */
class AbstractAttribute
{
    public const CURRENT = 1;

    /** @var array<string, mixed> */
    private array $data = [];

    /** @param array<int, array<int, string>> $texts by store view and id of the option */
    public function __construct(private readonly string $input, private readonly array $texts = [])
    {
    }

    public function getFrontendInput(): string
    {
        return $this->input;
    }

    public function getBackendType(): string
    {
        return 'varchar';
    }

    public function usesSource(): bool
    {
        return $this->texts !== [];
    }

    public function getData(string $name): mixed
    {
        return $this->data[$name] ?? null;
    }

    public function setData(string $name, mixed $value): static
    {
        $this->data[$name] = $value;
        return $this;
    }

    public function getStoreId(): int
    {
        return $this->getData('data_object')?->getStoreId() ?? self::CURRENT;
    }

    public function getSource(): static
    {
        return $this;
    }

    public function getOptionText(string $ids): array|string|false
    {
        $texts = $this->texts[$this->getStoreId()];
        $found = array_map(static fn (string $id): string => $texts[(int) $id], explode(',', $ids));
        return count($found) > 1 ? $found : $found[0];
    }
}
