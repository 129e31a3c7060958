<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Subject;

/**
 * A call of the plan as the request hands it to the outbox.
 *
 * @api
 */
class Entry
{
    /**
     * @param string $messageId derived from what happened, or a UUIDv4
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name; empty for identify and alias
     * @param int $version of the event
     * @param int $storeId store view in which it happened
     * @param Subject $subject whose context counts
     * @param int $at when it happened, in milliseconds since 1970
     * @param string $channel one of Channel's constants
     * @param array<string,mixed> $payload properties or traits; may hold Deferred
     * @param \JsonSerializable|null $snapshot context of this request
     * @param array<string,mixed> $context members of the message's context that the call itself brings
     * @param string|Deferred|null $groupId of a group call
     * @param string|null $customerId who did it, where that is a customer
     * @param string|null $subjectKey keyed hash of the person's address, for export and erasure
     * @param string|null $reason set where it was decided already that this is never sent
     */
    public function __construct(
        public readonly string $messageId,
        public readonly string $call,
        public readonly string $name,
        public readonly int $version,
        public readonly int $storeId,
        public readonly Subject $subject,
        public readonly int $at,
        public readonly string $channel,
        public readonly array $payload = [],
        public readonly ?\JsonSerializable $snapshot = null,
        public readonly array $context = [],
        public readonly string|Deferred|null $groupId = null,
        public readonly ?string $customerId = null,
        public readonly ?string $subjectKey = null,
        public readonly ?string $reason = null
    ) {
    }

    /**
     * What stays of a call that is not to be sent: its key and the reason, nothing about anybody.
     *
     * @param string $reason why
     * @return self
     */
    public function tombstone(string $reason): self
    {
        return new self(
            $this->messageId,
            $this->call,
            $this->name,
            $this->version,
            $this->storeId,
            new Subject($this->subject->type, ''),
            $this->at,
            $this->channel,
            reason: $reason
        );
    }
}
