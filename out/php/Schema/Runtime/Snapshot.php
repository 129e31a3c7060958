<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

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

    /** Names that are remembered: a plan's, which come again with every message */
    private const NAMES = 1_000;

    /** @var array<array-key,true> names that JSON can carry */
    private static array $names = [];

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
     * A copy of an object; empty where the value is none.
     *
     * @param mixed $value
     * @param array<string,mixed> $form
     * @return array<array-key,mixed>|\stdClass an array, unless it would be taken for a list
     */
    public function object(mixed $value, array $form): array|\stdClass
    {
        $isObject = $value instanceof \stdClass || (\is_array($value) && !($value !== [] && \array_is_list($value)));
        $copy = $isObject ? $this->copy($value, $form, 0) : [];
        return $copy === [] || !(\is_array($copy) || $copy instanceof \stdClass) ? new \stdClass() : $copy;
    }

    /**
     * A copy of a value, as a form tells.
     *
     * @param mixed $value
     * @param array<string,mixed> $form
     * @param int $level
     */
    private function copy(mixed $value, array $form, int $level): mixed
    {
        if (isset($form['use'])) {
            return $this->byAll($value, $this->used($form), $level);
        }
        if (\is_array($value)) {
            if ($value === []) {
                return isset($form['object']) ? new \stdClass() : [];
            }
            return \array_is_list($value) ? $this->items($value, $form, $level) : $this->members($value, $form, $level);
        }
        if (!$value instanceof \stdClass) {
            return $value;
        }
        $id = \spl_object_id($value);
        $this->open[$id] = true;
        $copy = $this->members((array) $value, $form, $level);
        unset($this->open[$id]);
        return $copy;
    }

    /**
     * A copy of a value by each of several forms.
     *
     * @param mixed $value
     * @param list<array<string,mixed>> $forms
     * @param int $level
     */
    private function byAll(mixed $value, array $forms, int $level): mixed
    {
        foreach ($forms ?: [[]] as $form) {
            $value = $this->copy($value, $form, $level);
        }
        return $value;
    }

    /**
     * A form's own part, where it has one, and the forms of the classes and constants that it names.
     *
     * @param array<string,mixed> $form
     * @return list<array<string,mixed>>
     */
    private function used(array $form): array
    {
        $forms = [];
        foreach ((array) $form['use'] as $name) {
            $forms[] = \str_contains($name, '::') ? \constant($name) : $name::FORM;
        }
        unset($form['use']);
        return $form === [] ? $forms : [$form, ...$forms];
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
        $copy = [];
        foreach ($items as $index => $item) {
            if (!$this->fits($item, $level)) {
                $item = null;
            } elseif (\is_array($item) || \is_object($item)) {
                $item = $this->byAll($item, $this->formsAt($index, $form), $level + 1);
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
        $gates = $form['gates'] ?? [];
        foreach ($members as $name => $member) {
            // Most members are text that stays as it is.
            $stays = \is_string($member) ? \mb_check_encoding($member, 'UTF-8') : $this->fits($member, $level);
            $stays = $stays && (!isset($gates[$name]) || $this->consent->allows($gates[$name]));
            if (!$stays || (!isset(self::$names[$name]) && !$this->isName($name))) {
                unset($members[$name]);
            } elseif (\is_array($member) || \is_object($member)) {
                $members[$name] = $this->byAll($member, $this->formsOf((string) $name, $form), $level + 1);
            }
        }
        return \array_is_list($members) ? (object) $members : $members;
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
        return $found;
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
        return $found;
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

    /**
     * Whether JSON can carry a member's name.
     *
     * @param int|string $name
     */
    private function isName(int|string $name): bool
    {
        if (!\mb_check_encoding((string) $name, 'UTF-8')) {
            return false;
        }
        if (\count(self::$names) >= self::NAMES) {
            self::$names = [];
        }
        return self::$names[$name] = true;
    }

    /**
     * Whether JSON can carry the value itself; its members are looked at when they are copied.
     *
     * @param mixed $value
     * @param int $level
     */
    private function fits(mixed $value, int $level): bool
    {
        if (\is_string($value)) {
            return \mb_check_encoding($value, 'UTF-8');
        }
        if (\is_float($value)) {
            return \is_finite($value);
        }
        if (\is_array($value)) {
            return $level < self::DEPTH;
        }
        if ($value instanceof \stdClass) {
            return $level < self::DEPTH && !isset($this->open[\spl_object_id($value)]);
        }
        return $value === null || \is_int($value) || \is_bool($value);
    }
}
