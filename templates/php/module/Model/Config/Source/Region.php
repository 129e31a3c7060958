<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Trackwright\Module\Model\Config;

/**
 * Regions of Segment.
 */
class Region implements OptionSourceInterface
{
    /**
     * @inheritDoc
     *
     * @return list<array<string, mixed>>
     */
    public function toOptionArray()
    {
        return [
            ['value' => Config::REGION_US, 'label' => __('United States')],
            ['value' => Config::REGION_EU, 'label' => __('European Union')],
        ];
    }
}
