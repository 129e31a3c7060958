<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Sweeper;

use Magento\Sales\Model\Order\Shipment\Track;
use Magento\Sales\Model\ResourceModel\Order\Shipment\Track\CollectionFactory;
use Trackwright\Module\Model\Trigger\Orders as Occurrences;

/**
 * Tracking numbers of shipments.
 */
class Tracks implements SourceInterface
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
        foreach ($this->documents->page($this->factory->create(), $from, $to, $after, $most, $since) as $track) {
            if ($track instanceof Track) {
                $shipment = $track->getShipment();
                $roots = ['shipment' => $shipment, 'track' => $track];
                $found[(int) $track->getEntityId()] =
                    $this->occurrences->occurrence($shipment->getOrder(), $track->getCreatedAt(), $roots);
            }
        }
        return $found;
    }
}
