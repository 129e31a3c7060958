<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Money;
use Acme\Tracking\Model\StoredTime;

/**
 * What Magento's getters give, as the tracking plan has its types. A column is a float or an int in the request that
 * computes it and a text once it is loaded; "nothing" is null or an empty text.
 */
class Cast
{
    /**
     * @param Plain $plain
     * @param Money $money
     * @param StoredTime $time
     */
    public function __construct(
        private readonly Plain $plain,
        private readonly Money $money,
        private readonly StoredTime $time
    ) {
    }

    /**
     * Text, an id included.
     *
     * @param mixed $stored
     * @return string|null
     */
    public function text(mixed $stored): ?string
    {
        return $this->plain->text($stored instanceof \Stringable ? (string) $stored : $stored);
    }

    /**
     * A number, with at most four decimals.
     *
     * @param mixed $stored
     * @return float 0 where there is none
     */
    public function number(mixed $stored): float
    {
        return $this->money->amount($stored);
    }

    /**
     * A number that may be missing.
     *
     * @param mixed $stored
     * @return float|null
     */
    public function numberOrNull(mixed $stored): ?float
    {
        return $this->money->amountOrNull($stored);
    }

    /**
     * A whole number.
     *
     * @param mixed $stored
     * @return int 0 where there is none
     */
    public function integer(mixed $stored): int
    {
        return (int) round($this->money->amount($stored));
    }

    /**
     * A whole number that may be missing.
     *
     * @param mixed $stored
     * @return int|null
     */
    public function integerOrNull(mixed $stored): ?int
    {
        return is_numeric($stored) ? $this->integer($stored) : null;
    }

    /**
     * A flag; one that was never set isn't.
     *
     * @param mixed $stored
     * @return bool
     */
    public function boolean(mixed $stored): bool
    {
        return (bool) $stored;
    }

    /**
     * A flag that may be missing.
     *
     * @param mixed $stored
     * @return bool|null
     */
    public function booleanOrNull(mixed $stored): ?bool
    {
        return $stored === null || $stored === '' ? null : (bool) $stored;
    }

    /**
     * A time in UTC, such as `2026-11-23T10:00:00Z`.
     *
     * @param mixed $stored
     * @return string|null
     */
    public function time(mixed $stored): ?string
    {
        return is_string($stored) ? $this->time->text($stored) : null;
    }

    /**
     * A list of texts.
     *
     * @param mixed $stored
     * @return list<string>
     */
    public function texts(mixed $stored): array
    {
        return $this->each(is_array($stored) ? $stored : [], $this->text(...));
    }

    /**
     * A value of any type.
     *
     * @param mixed $stored
     * @return mixed
     */
    public function value(mixed $stored): mixed
    {
        return $this->plain->value($stored);
    }

    /**
     * What the worker is to load; null where there is nothing to load it for.
     *
     * @param string $path the catalogue's name of the value
     * @param mixed $id id of the entity it is a value of
     * @return Deferred|null
     */
    public function deferred(string $path, mixed $id): ?Deferred
    {
        $text = $this->text($id);
        return $text === null ? null : new Deferred($path, $text);
    }

    /**
     * The properties that have a value.
     *
     * @param array<string,mixed> $properties
     * @param string[] $nullable properties that are sent as null
     * @return array<string, mixed>
     */
    public function present(array $properties, array $nullable = []): array
    {
        $keep = array_flip($nullable);
        return array_filter(
            $properties,
            static fn (mixed $value, string $name): bool => $value !== null || isset($keep[$name]),
            ARRAY_FILTER_USE_BOTH
        );
    }

    /**
     * An object's members that have a value; null where none has.
     *
     * @param array<string,mixed> $members
     * @param string[] $nullable members that are sent as null
     * @return array<string, mixed>|null
     */
    public function presentOrNull(array $members, array $nullable = []): ?array
    {
        return $this->present($members, $nullable) ?: null;
    }

    /**
     * What each item of a list has, as far as it has something.
     *
     * @param iterable<mixed> $items
     * @param \Closure $read
     * @return list<mixed>
     */
    public function each(iterable $items, \Closure $read): array
    {
        $values = [];
        foreach ($items as $item) {
            $value = $read($item);
            if ($value !== null) {
                $values[] = $value;
            }
        }
        return $values;
    }
}
