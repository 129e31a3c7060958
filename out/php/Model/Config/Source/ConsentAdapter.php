<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;

/**
 * Consent tools that the shop's pages can listen to.
 */
class ConsentAdapter implements OptionSourceInterface
{
    private const ADAPTERS = [
        'onetrust' => 'OneTrust',
        'cookiebot' => 'Cookiebot',
        'usercentrics' => 'Usercentrics',
        'usercentrics-v2' => 'Usercentrics, version 2',
        'didomi' => 'Didomi',
        'tcf' => 'IAB TCF',
        'google' => 'Google Consent Mode',
    ];

    /**
     * @inheritDoc
     *
     * @return list<array<string, mixed>>
     */
    public function toOptionArray()
    {
        $options = [
            ['value' => '', 'label' => __('None: nothing is granted')],
            ['value' => 'magento', 'label' => __('Magento\'s cookie notice')],
        ];
        foreach (self::ADAPTERS as $value => $label) {
            $options[] = ['value' => $value, 'label' => $label];
        }
        return $options;
    }
}
