<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Framework\View\Element\AbstractBlock;
use Magento\Framework\View\Element\Block\ArgumentInterface;

/**
 * Something that a page tells the script, as JSON in a tag with an id.
 */
interface TagInterface extends ArgumentInterface
{
    /**
     * What the tag's id ends in.
     *
     * @return string
     */
    public function name(): string;

    /**
     * The tag's text.
     *
     * @param AbstractBlock $block whose arguments and layout it may read
     * @return string empty where there is nothing to tell
     */
    public function json(AbstractBlock $block): string;
}
