<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Storefront;

use Magento\Sales\Model\Order;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Enrichment\Deferrals;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper\Pool;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Trigger\Orders as Occurrences;
use Trackwright\Module\Schema\Schema;

/**
 * What the server tells Segment of an order, for the page after it: under the same id, so that it counts once, whoever
 * tells it first.
 */
class Orders
{
    private const TRIGGER = 'order.placed';
    private const EVENT = 'track';

    /**
     * @param Pool $mappers
     * @param Occurrences $occurrences
     * @param Guard $guard
     * @param Deferrals $deferrals
     * @param Json $json
     * @param Config $config
     */
    public function __construct(
        private readonly Pool $mappers,
        private readonly Occurrences $occurrences,
        private readonly Guard $guard,
        private readonly Deferrals $deferrals,
        private readonly Json $json,
        private readonly Config $config
    ) {
    }

    /**
     * Entries of the data layer: the events of the order that have an id of their own.
     *
     * None where the settings leave it out.
     *
     * @param Order $order
     * @return list<array<string, mixed>>
     */
    public function entries(Order $order): array
    {
        $occurrence = $this->occurrences->occurrence($order, $order->getCreatedAt());
        if ($this->guard->reason($occurrence) !== null) {
            return [];
        }
        $found = [];
        foreach ($this->mappers->of(self::TRIGGER) as $mapper) {
            $mapped = $mapper->call() === self::EVENT ? $mapper->map($occurrence) : [];
            if ($mapped === []) {
                continue;
            }
            [$properties, $context] = $this->deferrals->replaced([
                [$occurrence->storeId, $this->json->decode($this->json->encode($mapped['payload']))],
                [$occurrence->storeId, $this->json->decode($this->json->encode($mapped['context'] ?? []))],
            ]);
            $id = Schema::messageId(self::EVENT, $mapper->name(), $properties, $this->config->environment());
            if ($id !== null) {
                $found[] = [
                    'type' => self::EVENT,
                    'event' => $mapper->name(),
                    'properties' => $properties,
                    'messageId' => $id,
                ] + ($context === [] ? [] : ['context' => $context]);
            }
        }
        return $found;
    }
}
