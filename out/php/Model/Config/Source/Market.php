<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;

/**
 * Markets of the tracking plan.
 */
class Market implements OptionSourceInterface
{
    private const MARKETS = ['de', 'us'];

    /**
     * @inheritDoc
     *
     * @return list<array<string, mixed>>
     */
    public function toOptionArray()
    {
        $options = [['value' => '', 'label' => __('-- Please Select --')]];
        foreach (self::MARKETS as $market) {
            $options[] = ['value' => $market, 'label' => $market];
        }
        return $options;
    }
}
