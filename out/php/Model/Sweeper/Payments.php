<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Magento\Sales\Model\Order\Invoice;
use Magento\Sales\Model\ResourceModel\Order\Invoice\CollectionFactory;
use Acme\Tracking\Model\Trigger\Orders as Occurrences;

/**
 * Invoices with which an order was paid for.
 */
class Payments implements SourceInterface
{
    private const CENT = 0.0001;

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
        $invoices = $this->factory->create();
        $invoices->addFieldToFilter('state', ['eq' => Invoice::STATE_PAID]);
        $found = [];
        $page = $this->documents->page($invoices, $from, $to, $after, $most, $since, Documents::CHANGED);
        foreach ($page as $invoice) {
            if ($invoice instanceof Invoice) {
                $isPaid = (float) $invoice->getOrder()->getBaseTotalDue() < self::CENT;
                $found[(int) $invoice->getEntityId()] = $isPaid ? $this->occurrences->occurrence(
                    $invoice->getOrder(),
                    $invoice->getUpdatedAt(),
                    ['invoice' => $invoice]
                ) : null;
            }
        }
        return $found;
    }
}
