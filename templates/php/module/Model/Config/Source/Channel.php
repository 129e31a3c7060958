<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;

/**
 * Channels through which things happen in a shop.
 */
class Channel implements OptionSourceInterface
{
    /**
     * @inheritDoc
     *
     * @return list<array<string, mixed>>
     */
    public function toOptionArray()
    {
        return [
            ['value' => 'storefront', 'label' => __('Storefront')],
            ['value' => 'graphql', 'label' => __('GraphQL')],
            ['value' => 'rest', 'label' => __('REST')],
            ['value' => 'admin', 'label' => __('Admin')],
            ['value' => 'cron', 'label' => __('Scheduled jobs')],
            ['value' => 'cli', 'label' => __('Command line')],
            ['value' => 'import', 'label' => __('Imports')],
        ];
    }
}
