<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Sales\Model\Order;
use Acme\Tracking\Model\Change;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\OrderStates;
use Acme\Tracking\Model\StoredTime;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around orders have in common. Each trigger has one of its own.
 */
class Orders
{
    /** @var \WeakMap<object, bool> new documents that were told of */
    private \WeakMap $told;

    /**
     * @param OrderStates $states
     * @param StoredTime $time
     * @param Clock $clock
     */
    public function __construct(
        private readonly OrderStates $states,
        private readonly StoredTime $time,
        private readonly Clock $clock
    ) {
        $this->told = new \WeakMap();
    }

    /**
     * Something that happened to an order.
     *
     * @param Order $order
     * @param string|null $at `Y-m-d H:i:s`, UTC
     * @param object[] $roots further roots by name
     * @return Occurrence
     */
    public function occurrence(Order $order, ?string $at, array $roots = []): Occurrence
    {
        $customerId = $order->getCustomerId();
        $quoteId = $order->getQuoteId();
        return new Occurrence(
            ['order' => $order] + $roots,
            (int) $order->getStoreId(),
            new Subject(Subject::ORDER, (string) $order->getEntityId()),
            $this->time->milliseconds($at) ?? $this->clock->now(),
            $customerId === null ? null : (string) $customerId,
            $order->getCustomerEmail(),
            $quoteId === null ? null : (string) $quoteId
        );
    }

    /**
     * The step an order has taken with this save.
     *
     * @param Order $order
     * @return Change|null
     */
    public function step(Order $order): ?Change
    {
        $isNew = $order->getOrigData('entity_id') === null;
        return $this->states->step(
            $order,
            (string) $order->getEntityId(),
            $isNew ? null : ['state' => $order->getOrigData('state'), 'status' => $order->getOrigData('status')],
            [
                'state' => $order->getState(),
                'status' => $order->getStatus(),
                'updated_at' => $order->getUpdatedAt(),
            ]
        );
    }

    /**
     * Whether a document (credit memo, shipment, ...) has just come into being. Further saves of it say no.
     *
     * @param \Magento\Framework\Model\AbstractModel $document
     * @return bool
     */
    public function isNew(\Magento\Framework\Model\AbstractModel $document): bool
    {
        if ($document->getOrigData('entity_id') !== null || isset($this->told[$document])) {
            return false;
        }
        $this->told[$document] = true;
        return true;
    }
}
