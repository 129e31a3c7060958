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

    /**
     * @param string $path the catalogue's name of the value: `line.category`, `product.attribute(brand)`
     * @param string $id id of the entity it is a value of
     */
    public function __construct(
        public readonly string $path,
        public readonly string $id
    ) {
    }

    /**
     * As it stands in a stored payload.
     *
     * @return array<string, string>
     */
    public function toArray(): array
    {
        return [self::PATH => $this->path, self::ID => $this->id];
    }

    /**
     * @inheritdoc
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
    public static function from(mixed $value): ?self
    {
        if (!is_array($value) || !isset($value[self::PATH], $value[self::ID])) {
            return null;
        }
        return new self((string) $value[self::PATH], (string) $value[self::ID]);
    }
}
