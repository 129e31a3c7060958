<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * What the checks of one payload have found, in their order.
 */
class Findings
{
    private const LIMIT = 100;

    /** @var list<Violation> */
    private array $violations = [];

    /** @var array<string,true> path and rule of what has been reported */
    private array $seen = [];

    /** @var bool whether an error was reported */
    private bool $failed = false;

    /**
     * Collects for one call; without a name, for an alternative.
     *
     * @param string $call
     * @param string $name
     */
    public function __construct(private readonly string $call = '', private readonly string $name = '')
    {
    }

    /**
     * A collector for an alternative: only whether it failed counts.
     */
    public function probe(): self
    {
        return new self();
    }

    /**
     * Reports a violation, unless the same rule was broken at the same path before.
     *
     * @param string $path
     * @param string $rule
     * @param string $message
     * @param string $severity
     */
    public function add(string $path, string $rule, string $message, string $severity = 'error'): void
    {
        if ($severity === 'error') {
            $this->failed = true;
        }
        $count = \count($this->violations);
        if ($count > self::LIMIT || isset($this->seen[$rule . ' ' . $path])) {
            return;
        }
        if ($count === self::LIMIT) {
            $path = '';
            $rule = 'too_many';
            $message = 'has more than 100 violations';
            $severity = 'error';
        }
        $this->seen[$rule . ' ' . $path] = true;
        $this->violations[] = new Violation($this->call, $this->name, $path, $rule, $message, $severity);
    }

    /**
     * Reports a string that a check for content refused: as no string at all where it isn't UTF-8.
     *
     * @param string $value
     * @param string $path
     * @param string $rule
     * @param string $message
     * @param string $type
     */
    public function refuse(string $value, string $path, string $rule, string $message, string $type): void
    {
        if (!\mb_check_encoding($value, 'UTF-8')) {
            $this->add($path, 'type', $type);
            return;
        }
        $this->add($path, $rule, $message);
    }

    /**
     * Reports a string that was not matched at the first try: too long to be tried at once, refused, or given up on.
     *
     * @param string $value
     * @param non-empty-string $pattern
     * @param string $path
     * @param string $message
     * @param string $type
     */
    public function mismatch(string $value, string $pattern, string $path, string $message, string $type): void
    {
        if (!Pattern::matches($pattern, $value)) {
            $this->refuse($value, $path, 'pattern', $message, $type);
        }
    }

    /**
     * Reports everything within a value that JSON can't carry.
     *
     * @param mixed $value
     * @param string $path
     * @param string $message
     * @return bool whether there is nothing to report
     */
    public function walk(mixed $value, string $path, string $message): bool
    {
        return (new Walk($this, $message))->clean($value, $path);
    }

    /**
     * Whether an error was reported. Warnings don't count.
     */
    public function failed(): bool
    {
        return $this->failed;
    }

    /**
     * Whether further reports would be dropped.
     */
    public function full(): bool
    {
        return \count($this->violations) > self::LIMIT;
    }

    /**
     * All that was reported.
     *
     * @return list<Violation>
     */
    public function violations(): array
    {
        return $this->violations;
    }
}
