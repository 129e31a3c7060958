<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Trackwright\Module\Model\Config\Delivery;

/**
 * What becomes of events that break the plan.
 */
class OnViolation implements OptionSourceInterface
{
    /**
     * @inheritDoc
     *
     * @return list<array<string, mixed>>
     */
    public function toOptionArray()
    {
        return [
            ['value' => Delivery::REPORT, 'label' => __('Report and send')],
            ['value' => Delivery::DROP, 'label' => __('Report and drop')],
            ['value' => Delivery::OFF, 'label' => __('Send unchecked')],
        ];
    }
}
