<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * A copy of a value as it goes into a message: without what JSON can't carry, and without members
 * whose consent is missing.
 *
 * A form says what the plan knows of a value and PHP doesn't. Every key is optional:
 * - object: an empty array here is an object
 * - use: the class whose FORM applies as well, or a class's constant by its whole name, or a list of these
 * - gates: lists of categories that must all be on, by the member's name
 * - members: forms of members, by name
 * - patterns: pairs of pattern and form, for members whose name matches
 * - others: triples of names, patterns and form, for members that have none of the names and match none of the patterns
 * - items: form of every item, and of every member
 * - at: pairs of index and form, for that item; from: for the items from there on
 *
 * What several forms apply to is copied by each of them in turn.
 */
class Snapshot
{
    private const DEPTH = 512;

    /** @var bool whether all floats that were met are amounts, as Json has them; lists of floats aren't looked at */
    public bool $isPlain = true;

    /** @var array<int,true> objects that are being copied */
    private array $open = [];

    /**
     * Takes the consent that members with categories of their own are held against.
     *
     * @param Consent $consent
     */
    public function __construct(private readonly Consent $consent)
    {
    }

    /**
     * A copy of an object; empty where the value is none. Texts and names are what they were: see Legible.
     *
     * @param mixed $value
     * @param array<string,mixed> $form
     * @return array<array-key,mixed>|\stdClass an array, unless it would be taken for a list
     */
    public function object(mixed $value, array $form): array|\stdClass
    {
        $isObject = $value instanceof \stdClass || (\is_array($value) && !\array_is_list($value));
        $copy = $isObject ? $this->copy($value, $this->forms([$form]), 0) : null;
        return $copy === null || $copy === [] ? new \stdClass() : $copy;
    }

    /**
     * A copy of an array or object by each of several forms; null where JSON can't carry it.
     *
     * @param array<array-key,mixed>|object $value
     * @param list<array<string,mixed>> $forms
     * @param int $level
     * @return array<array-key,mixed>|\stdClass|null
     */
    private function copy(array|object $value, array $forms, int $level): array|\stdClass|null
    {
        $id = \is_object($value) ? \spl_object_id($value) : 0;
        if ($level > self::DEPTH || isset($this->open[$id]) || ($id !== 0 && !$value instanceof \stdClass)) {
            return null;
        }
        if ($id !== 0) {
            $this->open[$id] = true;
        }
        foreach ($forms ?: [[]] as $form) {
            if ($value === []) {
                $value = isset($form['object']) ? new \stdClass() : [];
            } else {
                $value = \is_array($value) && \array_is_list($value)
                    ? $this->items($value, $form, $level)
                    : $this->members((array) $value, $form, $level);
            }
        }
        unset($this->open[$id]);
        return $value;
    }

    /**
     * Copies of a list's items; null where JSON can't carry one.
     *
     * @param list<mixed> $items
     * @param array<string,mixed> $form
     * @param int $level
     * @return list<mixed>
     */
    private function items(array $items, array $form, int $level): array
    {
        $isAlike = !isset($form['at']) && !isset($form['from']);
        $forms = $isAlike ? $this->formsAt(0, $form) : [];
        $copy = [];
        foreach ($items as $index => $item) {
            if (\is_array($item) || \is_object($item)) {
                $item = $this->copy($item, $isAlike ? $forms : $this->formsAt($index, $form), $level + 1);
            } elseif (\is_float($item)) {
                $this->isPlain = false;
                $item = \is_finite($item) ? $item : null;
            } elseif (!\is_scalar($item)) {
                $item = null;
            }
            $copy[] = $item;
        }
        return $copy;
    }

    /**
     * A copy of an object's members, without those that consent or JSON refuse.
     *
     * @param array<array-key,mixed> $members
     * @param array<string,mixed> $form
     * @param int $level
     * @return array<array-key,mixed>|\stdClass
     */
    private function members(array $members, array $form, int $level): array|\stdClass
    {
        foreach ($form['gates'] ?? [] as $name => $categories) {
            if (\array_key_exists($name, $members) && !$this->consent->allows($categories)) {
                unset($members[$name]);
            }
        }
        $copies = [];
        foreach ($members as $name => $member) {
            if (\is_string($member) || \is_int($member)) {
                continue;
            }
            if (\is_float($member)) {
                if (Json::isAmount($member)) {
                    continue;
                }
                $this->isPlain = false;
                $isCarried = \is_finite($member);
            } elseif (\is_array($member) || \is_object($member)) {
                $copies[$name] = $this->copy($member, $this->formsOf((string) $name, $form), $level + 1);
                $isCarried = $copies[$name] !== null;
            } else {
                $isCarried = $member === null || \is_bool($member);
            }
            if (!$isCarried) {
                unset($members[$name], $copies[$name]);
            }
        }
        if ($copies !== []) {
            // Writes over references too, where an assignment would write into what the caller has.
            $members = \array_replace($members, $copies);
        }
        return \array_is_list($members) ? (object) $members : $members;
    }

    /**
     * Forms with those of the classes and constants that they name, each after the form that names them.
     *
     * @param list<array<string,mixed>> $forms
     * @return list<array<string,mixed>>
     */
    private function forms(array $forms): array
    {
        $found = [];
        foreach ($forms as $form) {
            $names = (array) ($form['use'] ?? []);
            unset($form['use']);
            if ($form !== []) {
                $found[] = $form;
            }
            foreach ($names as $name) {
                $used = \str_contains($name, '::') ? \constant($name) : $name::FORM;
                \array_push($found, ...$this->forms([$used]));
            }
        }
        return $found;
    }

    /**
     * The forms of a list's item.
     *
     * @param int $index
     * @param array<string,mixed> $form
     * @return list<array<string,mixed>>
     */
    private function formsAt(int $index, array $form): array
    {
        $found = isset($form['items']) ? [$form['items']] : [];
        foreach ($form['at'] ?? [] as [$at, $inner]) {
            if ($index === $at) {
                $found[] = $inner;
            }
        }
        foreach ($form['from'] ?? [] as [$start, $inner]) {
            if ($index >= $start) {
                $found[] = $inner;
            }
        }
        return $this->forms($found);
    }

    /**
     * The forms of a member.
     *
     * @param string $name
     * @param array<string,mixed> $form
     * @return list<array<string,mixed>>
     */
    private function formsOf(string $name, array $form): array
    {
        $found = isset($form['members'][$name]) ? [$form['members'][$name]] : [];
        if (isset($form['items'])) {
            $found[] = $form['items'];
        }
        foreach ($form['patterns'] ?? [] as [$pattern, $inner]) {
            if (Pattern::matches($pattern, $name)) {
                $found[] = $inner;
            }
        }
        foreach ($form['others'] ?? [] as [$names, $patterns, $inner]) {
            if (!\in_array($name, $names, true) && !$this->matchesOne($patterns, $name)) {
                $found[] = $inner;
            }
        }
        return $this->forms($found);
    }

    /**
     * Whether a name matches one of the patterns.
     *
     * @param list<non-empty-string> $patterns
     * @param string $name
     */
    private function matchesOne(array $patterns, string $name): bool
    {
        foreach ($patterns as $pattern) {
            if (Pattern::matches($pattern, $name)) {
                return true;
            }
        }
        return false;
    }
}
