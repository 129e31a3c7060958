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
    public function occurrences(int $from, int $to, int $after, int $most): array
    {
        $invoices = $this->factory->create();
        $invoices->addFieldToFilter('state', Invoice::STATE_PAID);
        $found = [];
        foreach ($this->documents->page($invoices, $from, $to, $after, $most) as $invoice) {
            if ($invoice instanceof Invoice && (float) $invoice->getOrder()->getBaseTotalDue() < self::CENT) {
                $roots = ['invoice' => $invoice];
                $found[(int) $invoice->getEntityId()] =
                    $this->occurrences->occurrence($invoice->getOrder(), $invoice->getUpdatedAt(), $roots);
            }
        }
        return $found;
    }

    /**
     * @inheritdoc
     */
    public function isFinal(): bool
    {
        return false;
    }
}
