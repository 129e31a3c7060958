<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Schema\Runtime\Json as Text;

/**
 * What the outbox stores as JSON. ASCII, so that no column's character set matters.
 */
class Json
{
    private const DEPTH = 64;

    /**
     * A value as text.
     *
     * What JSON can't carry is left out, in a list it is null: an event must not be lost to one bad byte.
     *
     * @param mixed $value
     * @return string
     */
    public function encode(mixed $value): string
    {
        return Text::encode($this->carried($value, 0));
    }

    /**
     * What a text says; an empty array where it says nothing.
     *
     * @param string|null $text
     * @return array<array-key,mixed>
     * @throws \JsonException where it is no JSON
     */
    public function decode(?string $text): array
    {
        if ($text === null || $text === '') {
            return [];
        }
        return (array) json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * The value without what JSON has no place for.
     *
     * @param mixed $value
     * @param int $level
     * @return mixed
     */
    private function carried(mixed $value, int $level): mixed
    {
        if ($value instanceof \JsonSerializable) {
            $value = $value->jsonSerialize();
        }
        if (!is_array($value) && !$value instanceof \stdClass) {
            return $this->isCarried($value, $level) ? $value : null;
        }
        $members = (array) $value;
        $isList = is_array($value) && array_is_list($value);
        $kept = [];
        foreach ($members as $name => $member) {
            if ($isList) {
                $kept[] = $this->carried($member, $level + 1);
            } elseif ($this->isCarried((string) $name, 0) && $this->isCarried($member, $level)) {
                $kept[$name] = $this->carried($member, $level + 1);
            }
        }
        return $isList || is_array($value) && !array_is_list($kept) ? $kept : (object) $kept;
    }

    /**
     * Whether JSON has such a value.
     *
     * @param mixed $value
     * @param int $level
     * @return bool
     */
    private function isCarried(mixed $value, int $level): bool
    {
        return match (true) {
            is_string($value) => mb_check_encoding($value, 'UTF-8'),
            is_float($value) => is_finite($value),
            is_array($value), $value instanceof \stdClass, $value instanceof \JsonSerializable => $level < self::DEPTH,
            default => $value === null || is_int($value) || is_bool($value),
        };
    }
}
