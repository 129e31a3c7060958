<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\ViewModel;

use Magento\Catalog\Model\Layer\Resolver;
use Magento\Framework\View\Element\AbstractBlock;
use Magento\Search\Model\QueryFactory;
use Trackwright\Module\Model\Storefront\Tag;

/**
 * The search that a page is about.
 */
class SearchData implements TagInterface
{
    private const LONGEST = 128;

    /**
     * @param Tag $tag
     * @param QueryFactory $queries
     * @param Resolver $layers
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly QueryFactory $queries,
        private readonly Resolver $layers
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'search';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        return $this->tag->text($this->name(), function (): ?array {
            $query = mb_substr(trim((string) $this->queries->get()->getQueryText()), 0, self::LONGEST);
            if ($query === '') {
                return null;
            }
            $found = $this->layers->get()->getProductCollection();
            return ['query' => $query, 'results' => $found->isLoaded() ? (int) $found->getSize() : null];
        });
    }
}
