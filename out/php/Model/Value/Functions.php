<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Acme\Tracking\Model\Deferred;

/**
 * The functions that a tracking plan may put after a value. Null goes through all of them but `default`.
 */
class Functions
{
    private const DIGITS = 15;
    private const NAMES = [
        'trim', 'lower', 'upper', 'digits', 'sha256', 'truncate', 'date', 'string', 'number', 'integer', 'boolean',
        'round', 'negate', 'first', 'join', 'count', 'default', 'map',
    ];

    /**
     * Without white space around it; empty text is none.
     *
     * @param mixed $value
     * @return string|null
     */
    public function trim(mixed $value): ?string
    {
        $trimmed = preg_replace('/\A\s+|\s+\z/u', '', (string) $this->string($value));
        return $trimmed === null || $trimmed === '' ? null : $trimmed;
    }

    /**
     * In lower case.
     *
     * @param mixed $value
     * @return string|null
     */
    public function lower(mixed $value): ?string
    {
        return $value === null ? null : mb_strtolower((string) $this->string($value), 'UTF-8');
    }

    /**
     * In upper case.
     *
     * @param mixed $value
     * @return string|null
     */
    public function upper(mixed $value): ?string
    {
        return $value === null ? null : mb_strtoupper((string) $this->string($value), 'UTF-8');
    }

    /**
     * Its digits alone.
     *
     * @param mixed $value
     * @return string|null null where there are none
     */
    public function digits(mixed $value): ?string
    {
        $digits = (string) preg_replace('/[^0-9]+/', '', (string) $this->string($value));
        return $digits === '' ? null : $digits;
    }

    /**
     * SHA-256 in lower-case hex.
     *
     * @param mixed $value
     * @return string|null
     */
    public function sha256(mixed $value): ?string
    {
        return $value === null || $value === '' ? null : hash('sha256', (string) $this->string($value));
    }

    /**
     * At most so many characters.
     *
     * @param mixed $value
     * @param int $length
     * @return string|null
     */
    public function truncate(mixed $value, int $length): ?string
    {
        return $value === null ? null : mb_substr((string) $this->string($value), 0, $length, 'UTF-8');
    }

    /**
     * The day of a time, in UTC.
     *
     * @param mixed $value
     * @return string|null
     */
    public function date(mixed $value): ?string
    {
        return is_string($value) && $value !== '' ? substr($value, 0, 10) : null;
    }

    /**
     * As text: 5 for 5.0, true for true.
     *
     * @param mixed $value
     * @return string|null
     */
    public function string(mixed $value): ?string
    {
        return match (true) {
            is_bool($value) => $value ? 'true' : 'false',
            is_float($value) => sprintf('%.' . self::DIGITS . 'h', $value === 0.0 ? 0.0 : $value),
            is_scalar($value) => (string) $value,
            default => null,
        };
    }

    /**
     * As a number.
     *
     * @param mixed $value
     * @return float|null null where it is none
     */
    public function number(mixed $value): ?float
    {
        if (is_bool($value)) {
            return $value ? 1.0 : 0.0;
        }
        return is_numeric(is_string($value) ? trim($value) : $value) ? (float) $value : null;
    }

    /**
     * As a whole number, halves away from zero.
     *
     * @param mixed $value
     * @return int|null null where it is no number
     */
    public function integer(mixed $value): ?int
    {
        $number = $this->number($value);
        return $number === null ? null : (int) round($number);
    }

    /**
     * Whether it is anything but false, 0, "0" and empty.
     *
     * @param mixed $value
     * @return bool|null
     */
    public function boolean(mixed $value): ?bool
    {
        return $value === null ? null : (bool) $value;
    }

    /**
     * To so many decimals, halves away from zero.
     *
     * @param mixed $value
     * @param int $decimals
     * @return float|null
     */
    public function round(mixed $value, int $decimals): ?float
    {
        $number = $this->number($value);
        return $number === null ? null : round($number, $decimals);
    }

    /**
     * With the other sign.
     *
     * @param mixed $value
     * @return float|int|null
     */
    public function negate(mixed $value): float|int|null
    {
        $number = is_int($value) ? $value : $this->number($value);
        return $number === null ? null : 0 - $number; // never -0
    }

    /**
     * The first of a list.
     *
     * @param mixed $value
     * @return mixed
     */
    public function first(mixed $value): mixed
    {
        return is_array($value) && $value !== [] ? reset($value) : null;
    }

    /**
     * A list as one text.
     *
     * @param mixed $value
     * @param string $separator
     * @return string|null
     */
    public function join(mixed $value, string $separator): ?string
    {
        return is_array($value) ? implode($separator, array_map($this->string(...), $value)) : null;
    }

    /**
     * How many a list has.
     *
     * @param mixed $value
     * @return int|null
     */
    public function count(mixed $value): ?int
    {
        return is_countable($value) ? count($value) : null;
    }

    /**
     * Something where there is nothing.
     *
     * @param mixed $value
     * @param string|int|float|bool $otherwise
     * @return mixed
     */
    public function default(mixed $value, string|int|float|bool $otherwise): mixed
    {
        return $value ?? $otherwise;
    }

    /**
     * What a table has for it.
     *
     * @param mixed $value
     * @param mixed[] $table
     * @return mixed null where it has nothing
     */
    public function map(mixed $value, array $table): mixed
    {
        $key = $this->string($value);
        return $key === null ? null : $table[$key] ?? null;
    }

    /**
     * Functions one after another. Those over what the worker loads are applied by the worker.
     *
     * @param mixed $value
     * @param list<non-empty-list<mixed>> $functions each its name and its arguments
     * @return mixed
     */
    public function apply(mixed $value, array $functions): mixed
    {
        if ($value instanceof Deferred) {
            return $value->then($functions);
        }
        foreach ($functions as $function) {
            $name = array_shift($function);
            $value = in_array($name, self::NAMES, true) ? $this->$name($value, ...$function) : $value;
        }
        return $value;
    }
}
