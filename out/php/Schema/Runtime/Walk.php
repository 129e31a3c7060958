<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Looks through a value for what JSON can't carry: foreign objects, resources, NaN, infinities, strings and names
 * that are no UTF-8, an object inside itself, and nesting without end.
 */
class Walk
{
    private const DEPTH = 512;

    /** @var array<int,true> objects that are being looked through */
    private array $open = [];

    /**
     * Reports into a collection, under one message.
     *
     * @param Findings $found
     * @param string $message
     */
    public function __construct(private readonly Findings $found, private readonly string $message)
    {
    }

    /**
     * Whether a value can be written as JSON; what can't is reported.
     *
     * @param mixed $value
     * @param string $path
     * @param int $level
     * @return bool whether nothing was reported
     */
    public function clean(mixed $value, string $path, int $level = 0): bool
    {
        if (\is_string($value)) {
            return \mb_check_encoding($value, 'UTF-8') || $this->report($path);
        }
        if (\is_array($value)) {
            return $level > self::DEPTH ? $this->report($path) : $this->members($value, $path, $level);
        }
        if ($value instanceof \stdClass) {
            $id = \spl_object_id($value);
            if ($level > self::DEPTH || isset($this->open[$id])) {
                return $this->report($path);
            }
            $this->open[$id] = true;
            $clean = $this->members((array) $value, $path, $level);
            unset($this->open[$id]);
            return $clean;
        }
        return \is_int($value) || \is_bool($value) || $value === null
            || (\is_float($value) && \is_finite($value)) || $this->report($path);
    }

    /**
     * Whether all members can be written as JSON.
     *
     * @param array<array-key,mixed> $members
     * @param string $path
     * @param int $level
     */
    private function members(array $members, string $path, int $level): bool
    {
        $clean = true;
        foreach ($members as $name => $member) {
            if (\is_string($name) && !\mb_check_encoding($name, 'UTF-8')) {
                $clean = $this->report($path);
            }
            if ($this->found->full()) {
                return false;
            }
            if (!\is_int($member) && !\is_bool($member)) {
                $at = $path . Members::pointer((string) $name);
                $clean = $this->clean($member, $at, $level + 1) && $clean;
            }
        }
        return $clean;
    }

    /**
     * Reports a path.
     *
     * @param string $path
     */
    private function report(string $path): bool
    {
        $this->found->add($path, 'type', $this->message);
        return false;
    }
}
