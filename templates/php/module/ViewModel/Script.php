<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\ViewModel;

use Magento\Framework\App\State;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Trackwright\Module\Model\Config\Storefront;

/**
 * The files that do the tracking: the adapter of the consent tool where there is one, and the script.
 */
class Script implements ArgumentInterface
{
    private const FOLDER = 'Trackwright_Module::js/';
    private const SCRIPT = 'tracking.min.js';
    private const CHECKED = 'tracking-checked.min.js';

    /**
     * @param Storefront $settings
     * @param State $state
     */
    public function __construct(
        private readonly Storefront $settings,
        private readonly State $state
    ) {
    }

    /**
     * View files in the order in which they run.
     *
     * @return list<string>
     */
    public function files(): array
    {
        if (!$this->settings->isEnabled()) {
            return [];
        }
        $adapter = $this->settings->consentAdapter();
        $files = $adapter === '' ? [] : [self::FOLDER . "consent/$adapter.min.js"];
        $checked = $this->settings->checksEvents() || $this->state->getMode() === State::MODE_DEVELOPER;
        return [...$files, self::FOLDER . ($checked ? self::CHECKED : self::SCRIPT)];
    }
}
