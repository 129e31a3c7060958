<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Magento\Customer\Model\ResourceModel\Group\CollectionFactory;

/**
 * Names of customer groups.
 */
class Groups implements SourceInterface
{
    private const NAME = 'group.name';

    /**
     * @param CollectionFactory $factory
     */
    public function __construct(
        private readonly CollectionFactory $factory
    ) {
    }

    /**
     * @inheritdoc
     */
    public function values(int $storeId, array $wanted): array
    {
        $names = $this->factory->create()->toOptionHash();
        return [self::NAME => array_intersect_key($names, array_flip($wanted[self::NAME] ?? []))];
    }
}
