<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Framework\Model\AbstractModel;
use Acme\Tracking\Api\TriggerInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Subject;

/**
 * An event of an entity of the shop's own, as the shop's catalogue declares it.
 */
class Entity implements TriggerInterface
{
    private const NEW = 'new';
    private const CHANGED = '/\Achanged\((?<field>\w+)\)\z/';

    /** @var \WeakMap<object, bool> new entities that were told of */
    private \WeakMap $told;

    /**
     * @param Clock $clock
     * @param string $entity key of the entity in the event's data
     * @param string $root what values are read from
     * @param string $when new, changed(field), deleted or always: that the event says it is enough
     * @param string[] $store getters that lead to the store view's id, one after the other: `getStoreId`, or
     *     `getData:store_id` with an argument
     * @param string[] $customer likewise to the customer's id
     * @param string[] $email likewise to the person's address
     */
    public function __construct(
        private readonly Clock $clock,
        private readonly string $entity,
        private readonly string $root,
        private readonly string $when,
        private readonly array $store = [],
        private readonly array $customer = [],
        private readonly array $email = []
    ) {
        $this->told = new \WeakMap();
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        $entity = $payload[$this->entity] ?? null;
        if (!is_object($entity) || !$this->isMeant($entity)) {
            return;
        }
        $customerId = $this->read($entity, $this->customer);
        yield new Occurrence(
            [$this->root => $entity],
            (int) $this->read($entity, $this->store),
            new Subject($customerId === null ? Subject::ANONYMOUS : Subject::CUSTOMER, (string) $customerId),
            $this->clock->now(),
            $customerId,
            $this->read($entity, $this->email)
        );
    }

    /**
     * Whether the event is the one that the trigger waits for.
     *
     * @param object $entity
     * @return bool
     */
    private function isMeant(object $entity): bool
    {
        if ($this->when === self::NEW) {
            return $this->isNew($entity);
        }
        if (preg_match(self::CHANGED, $this->when, $match) !== 1) {
            return true;
        }
        return $entity instanceof AbstractModel
            && $entity->getOrigData() !== null
            && (string) $entity->getOrigData($match['field']) !== (string) $entity->getData($match['field']);
    }

    /**
     * Whether the entity has just been stored for the first time.
     *
     * @param object $entity
     * @return bool
     */
    private function isNew(object $entity): bool
    {
        $isLoaded = $entity instanceof AbstractModel
            && $entity->getOrigData((string) $entity->getIdFieldName()) !== null;
        if ($isLoaded || isset($this->told[$entity])) {
            return false;
        }
        $this->told[$entity] = true;
        return true;
    }

    /**
     * What a chain of getters leads to.
     *
     * @param object $entity
     * @param string[] $getters
     * @return string|null
     */
    private function read(object $entity, array $getters): ?string
    {
        $value = $getters === [] ? null : $entity;
        foreach ($getters as $getter) {
            [$name, $argument] = explode(':', $getter, 2) + [1 => null];
            $value = is_object($value) ? $value->$name(...($argument === null ? [] : [$argument])) : null;
        }
        return is_scalar($value) && (string) $value !== '' ? (string) $value : null;
    }
}
