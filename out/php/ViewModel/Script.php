<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Framework\App\State;
use Magento\Framework\View\Asset\GroupedCollection;
use Magento\Framework\View\Asset\Repository;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Acme\Tracking\Model\Config\Storefront;

/**
 * The files that do the tracking: the adapter of the consent tool where there is one, and the script.
 */
class Script implements ArgumentInterface
{
    private const FOLDER = 'Acme_Tracking::js/';
    private const SCRIPT = 'tracking.min.js';
    private const CHECKED = 'tracking-checked.min.js';

    /**
     * @param Storefront $settings
     * @param State $state
     * @param Repository $assets
     * @param GroupedCollection $groups
     */
    public function __construct(
        private readonly Storefront $settings,
        private readonly State $state,
        private readonly Repository $assets,
        private readonly GroupedCollection $groups
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

    /**
     * What Magento adds to the scripts of a page's head: since 2.4.7 the hash of those that were deployed.
     *
     * @param string $file
     * @return array<string, string>
     */
    public function attributes(string $file): array
    {
        $properties = $this->groups->getFilteredProperties($this->assets->createAsset($file));
        $attributes = $properties['attributes'] ?? [];
        return is_array($attributes) ? $attributes : [];
    }
}
