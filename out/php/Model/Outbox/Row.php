<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * A row of the outbox that this worker holds.
 */
class Row
{
    public const COLUMNS = [
        'id', 'message_id', 'store_id', '`call`', 'name', 'version', 'subject_type', 'subject_id', 'subject_key',
        'customer_id', 'channel', 'payload', 'context', 'body', 'occurred_at', 'created_at', 'due_at', 'attempts',
        'reason', 'fingerprint', 'plan_digest',
    ];

    /**
     * @param int $id
     * @param string $messageId
     * @param int $storeId
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name
     * @param int $version of the event
     * @param string $subjectType
     * @param string $subjectId
     * @param string|null $customerId
     * @param string $channel
     * @param string|null $payload JSON: {payload, context?, groupId?}
     * @param string|null $context JSON: the request's snapshot
     * @param string|null $body the frozen message
     * @param int $at when it happened, in milliseconds since 1970
     * @param int $createdAt when it was accepted, in milliseconds since 1970
     * @param int $attempts how often it was tried before
     * @param string|null $reason why it is not to be sent, or the last failure
     * @param string $fingerprint of the installation that accepted it
     * @param string|null $subjectKey keyed hash of the person's address
     * @param string $planDigest of the plan under which it was accepted, its beginning
     */
    public function __construct(
        public readonly int $id,
        public readonly string $messageId,
        public readonly int $storeId,
        public readonly string $call,
        public readonly string $name,
        public readonly int $version,
        public readonly string $subjectType,
        public readonly string $subjectId,
        public readonly ?string $customerId,
        public readonly string $channel,
        public readonly ?string $payload,
        public readonly ?string $context,
        public readonly ?string $body,
        public readonly int $at,
        public readonly int $createdAt,
        public readonly int $attempts,
        public readonly ?string $reason,
        public readonly string $fingerprint,
        public readonly ?string $subjectKey = null,
        public readonly string $planDigest = ''
    ) {
    }

    /**
     * The same row with its message.
     *
     * @param string $body
     * @return self
     */
    public function frozen(string $body): self
    {
        return new self(
            $this->id,
            $this->messageId,
            $this->storeId,
            $this->call,
            $this->name,
            $this->version,
            $this->subjectType,
            $this->subjectId,
            $this->customerId,
            $this->channel,
            null,
            null,
            $body,
            $this->at,
            $this->createdAt,
            $this->attempts,
            null,
            $this->fingerprint,
            $this->subjectKey,
            $this->planDigest
        );
    }

    /**
     * How metrics call it: an event by its name, another call by its type.
     *
     * @return string
     */
    public function label(): string
    {
        return $this->name === '' ? $this->call : $this->name;
    }
}
