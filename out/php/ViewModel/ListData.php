<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Framework\View\Element\AbstractBlock;
use Acme\Tracking\Model\Storefront\Lists;
use Acme\Tracking\Model\Storefront\Tag;

/**
 * The list of products that a page is about. Its block stands inside the list's own, so that it goes where that goes,
 * and once more at the end of the page for themes whose list leaves it out: the first one asked tells.
 */
class ListData implements TagInterface
{
    /** @var bool */
    private bool $told = false;

    /**
     * @param Tag $tag
     * @param Lists $lists
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly Lists $lists
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'list';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        if ($this->told) {
            return '';
        }
        $type = (string) $block->getData('list_type');
        $json = $this->tag->text($this->name(), fn (): ?array => $this->lists->shown($block->getLayout(), $type));
        $this->told = $json !== '';
        return $json;
    }
}
