<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\ViewModel;

use Magento\Framework\View\Element\AbstractBlock;
use Trackwright\Module\Model\Storefront\Person;
use Trackwright\Module\Model\Storefront\Tag;

/**
 * The cart and the shopper, on pages that no cache keeps: those of the cart and the checkout.
 */
class PrivateData implements TagInterface
{
    /**
     * @param Tag $tag
     * @param Person $person a proxy: made when it is asked
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly Person $person
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'private';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        return $this->tag->text($this->name(), fn (): array => $this->person->read());
    }
}
