<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * Data that breaks a rule of the plan.
 */
class Violation implements \JsonSerializable
{
    /**
     * Takes what was broken, and where.
     *
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name of the event, page or group
     * @param string $path JSON Pointer from the message's root
     * @param string $rule keyword of JSON Schema, or one of the plan's own (unplanned_event, wrong_source, …)
     * @param string $message fixed text made from the plan, never the offending value
     * @param string $severity error, or warning, which leaves the payload valid
     */
    public function __construct(
        public readonly string $call,
        public readonly string $name,
        public readonly string $path,
        public readonly string $rule,
        public readonly string $message,
        public readonly string $severity = 'error'
    ) {
    }

    /**
     * The violation as an array.
     *
     * @return array{call:string,name:string,path:string,rule:string,message:string,severity:string}
     */
    public function toArray(): array
    {
        return [
            'call' => $this->call,
            'name' => $this->name,
            'path' => $this->path,
            'rule' => $this->rule,
            'message' => $this->message,
            'severity' => $this->severity,
        ];
    }

    /**
     * The violation as JSON has it.
     *
     * @return array{call:string,name:string,path:string,rule:string,message:string,severity:string}
     */
    public function jsonSerialize(): array
    {
        return $this->toArray();
    }
}
