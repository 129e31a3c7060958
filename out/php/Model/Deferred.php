<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * A value that takes a load. The worker replaces it before the call is sent for the first time.
 *
 * @api
 */
class Deferred implements \JsonSerializable
{
    private const PATH = '$deferred';
    private const ID = 'id';
    private const OTHERWISE = 'otherwise';
    private const FUNCTIONS = 'then';

    /**
     * @param string $path the catalogue's name of the value: `product.category.path`, `product.attribute(brand)`
     * @param string $id id of the entity it is a value of
     * @param string|int|float|bool|null $otherwise what stands there when the entity or its value is gone
     * @param list<non-empty-list<mixed>> $functions what is applied to it (Value\Functions), each its name and its
     *     arguments
     */
    public function __construct(
        public readonly string $path,
        public readonly string $id,
        public readonly string|int|float|bool|null $otherwise = null,
        public readonly array $functions = []
    ) {
    }

    /**
     * The same with functions applied to it.
     *
     * @param list<non-empty-list<mixed>> $functions each its name and its arguments
     * @return self
     */
    public function then(array $functions): self
    {
        return new self($this->path, $this->id, $this->otherwise, [...$this->functions, ...$functions]);
    }

    /**
     * As it stands in a stored payload.
     *
     * @return array<string, mixed>
     */
    public function toArray(): array
    {
        $stored = [self::PATH => $this->path, self::ID => $this->id];
        return $stored
            + ($this->otherwise === null ? [] : [self::OTHERWISE => $this->otherwise])
            + ($this->functions === [] ? [] : [self::FUNCTIONS => $this->functions]);
    }

    /**
     * @inheritdoc
     *
     * @return array<string, mixed>
     */
    public function jsonSerialize(): array
    {
        return $this->toArray();
    }

    /**
     * What a member of a stored payload stands for; null where it is an ordinary value.
     *
     * @param mixed $value
     * @return self|null
     */
    // phpcs:ignore Magento2.Functions.StaticFunction
    public static function from(mixed $value): ?self
    {
        if (!is_array($value) || !is_string($value[self::PATH] ?? null) || !is_scalar($value[self::ID] ?? null)) {
            return null;
        }
        $otherwise = $value[self::OTHERWISE] ?? null;
        return new self(
            $value[self::PATH],
            (string) $value[self::ID],
            is_scalar($otherwise) ? $otherwise : null,
            is_array($value[self::FUNCTIONS] ?? null) ? $value[self::FUNCTIONS] : []
        );
    }
}
