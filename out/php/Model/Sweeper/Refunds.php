<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Sweeper;

use Magento\Sales\Model\Order\Creditmemo;
use Magento\Sales\Model\ResourceModel\Order\Creditmemo\CollectionFactory;
use Acme\Tracking\Model\Trigger\Orders as Occurrences;

/**
 * Money that was given back, as the books have it.
 */
class Refunds implements SourceInterface
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
        $memos = $this->factory->create();
        $memos->addFieldToFilter('state', ['eq' => Creditmemo::STATE_REFUNDED]);
        $found = [];
        foreach ($this->documents->page($memos, $from, $to, $after, $most, $since) as $memo) {
            if ($memo instanceof Creditmemo) {
                $roots = ['creditmemo' => $memo];
                $found[(int) $memo->getEntityId()] =
                    $this->occurrences->occurrence($memo->getOrder(), $memo->getCreatedAt(), $roots);
            }
        }
        return $found;
    }
}
