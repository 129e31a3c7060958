<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * What holds for all calls of a plan.
 */
class Policy
{
    /**
     * Takes the plan's rules.
     *
     * @param string $namespace UUID under which messageIds are derived
     * @param array<array-key,array{segment:string,gpc:string}> $categories consent categories without `necessary`
     * @param list<array{segment:string,consent:list<string>}> $destinations those that a message can switch off
     * @param string $model opt-in or opt-out, where a request's consent doesn't say
     * @param bool $holds whether a browser keeps calls until the shopper has decided
     * @param array<string,string> $stamp what every message says of the plan in `context.protocols`
     * @param list<string> $default categories of a call that names none
     * @param array<string,string> $unknown what nothing known means, by channel: granted, opt-in, opt-out, deny
     */
    public function __construct(
        public readonly string $namespace,
        public readonly array $categories,
        public readonly array $destinations,
        public readonly string $model,
        public readonly bool $holds,
        public readonly array $stamp = [],
        public readonly array $default = [],
        public readonly array $unknown = []
    ) {
    }
}
