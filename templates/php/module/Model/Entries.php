<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model;

use Trackwright\Module\Api\MapperInterface;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Schema\Runtime\Uuid;
use Trackwright\Module\Schema\Schema;

/**
 * Makes entries of the outbox out of what happened.
 */
class Entries
{
    private const GROUP = 'group';

    /**
     * @param SubjectKey $keys
     * @param Config $config
     */
    public function __construct(
        private readonly SubjectKey $keys,
        private readonly Config $config
    ) {
    }

    /**
     * The entry of a call.
     *
     * @param MapperInterface $mapper
     * @param Occurrence $occurrence through a channel
     * @param Snapshot|null $context of this request
     * @param string|null $dropped why it is not to be sent
     * @return Entry|null null where it is not to be sent and could not come a second time, or where there is nothing to
     *     say
     */
    public function of(
        MapperInterface $mapper,
        Occurrence $occurrence,
        ?Snapshot $context,
        ?string $dropped = null
    ): ?Entry {
        $mapped = $mapper->map($occurrence);
        if ($mapped === [] || ($mapper->call() === self::GROUP && ($mapped['groupId'] ?? null) === null)) {
            return null; // a shopper who buys for nobody else, say
        }
        $id = $this->messageId($mapper, $mapped['payload']);
        if ($dropped !== null && $id === null) {
            return null;
        }
        $id ??= $this->ownId($mapper, $occurrence->once) ?? Uuid::random();
        $entry = $this->entry($id, $mapper, $occurrence, $mapped, $context);
        return $dropped === null ? $entry : $entry->tombstone($dropped);
    }

    /**
     * The entry of a call that can be made anew: it has the same messageId each time.
     *
     * @param MapperInterface $mapper
     * @param Occurrence $occurrence through a channel
     * @param string|null $dropped why it is not to be sent
     * @return Entry|null null where the call has no such messageId, or where there is nothing to say
     */
    public function lasting(MapperInterface $mapper, Occurrence $occurrence, ?string $dropped = null): ?Entry
    {
        $mapped = $mapper->map($occurrence);
        $id = $mapped === [] ? null : $this->messageId($mapper, $mapped['payload']);
        if ($id === null) {
            return null;
        }
        $entry = $this->entry($id, $mapper, $occurrence, $mapped, null);
        return $dropped === null ? $entry : $entry->tombstone($dropped);
    }

    /**
     * The messageId that follows from what happened; null where none does.
     *
     * @param MapperInterface $mapper
     * @param array<string,mixed> $payload
     * @return string|null
     */
    private function messageId(MapperInterface $mapper, array $payload): ?string
    {
        return Schema::messageId($mapper->call(), $mapper->name(), $payload, $this->config->environment());
    }

    /**
     * The messageId of what Magento says several times; nobody else can find it out.
     *
     * @param MapperInterface $mapper
     * @param string|null $once
     * @return string|null null where it says everything once
     */
    private function ownId(MapperInterface $mapper, ?string $once): ?string
    {
        return $once === null ? null : $this->keys->id($mapper->name() . "\0" . $once);
    }

    /**
     * The entry.
     *
     * @param string $id
     * @param MapperInterface $mapper
     * @param Occurrence $occurrence
     * @param array<string,mixed> $mapped
     * @param Snapshot|null $context
     * @return Entry
     */
    private function entry(
        string $id,
        MapperInterface $mapper,
        Occurrence $occurrence,
        array $mapped,
        ?Snapshot $context
    ): Entry {
        return new Entry(
            $id,
            $mapper->call(),
            $mapper->name(),
            $mapper->version(),
            $occurrence->storeId,
            $occurrence->subject,
            $occurrence->at,
            (string) $occurrence->channel,
            $mapped['payload'],
            $context,
            $mapped['context'] ?? [],
            $mapped['groupId'] ?? null,
            $occurrence->customerId,
            $this->keys->of($occurrence->email)
        );
    }
}
