<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Magento\Sales\Model\Order\Shipment;
use Magento\Sales\Model\ResourceModel\Order\Shipment\CollectionFactory;
use Acme\Tracking\Model\Trigger\Orders as Occurrences;

/**
 * Goods that left the warehouse, as the books have it.
 */
class Shipments implements SourceInterface
{
    /**
     * @param CollectionFactory $factory
     * @param Documents $documents
     * @param Occurrences $occurrences
     */
    public function __construct(
        private readonly CollectionFactory $factory,
        private readonly Documents $documents,
        private readonly Occurrences $occurrences
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(int $from, int $to, int $after, int $most, int $since = 0): array
    {
        $found = [];
        foreach ($this->documents->page($this->factory->create(), $from, $to, $after, $most, $since) as $shipment) {
            if ($shipment instanceof Shipment) {
                $roots = ['shipment' => $shipment];
                $found[(int) $shipment->getEntityId()] =
                    $this->occurrences->occurrence($shipment->getOrder(), $shipment->getCreatedAt(), $roots);
            }
        }
        return $found;
    }
}
