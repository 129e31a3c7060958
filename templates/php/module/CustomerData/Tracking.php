<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\CustomerData;

use Magento\Customer\CustomerData\SectionSourceInterface;
use Trackwright\Module\Model\Storefront\Person;
use Trackwright\Module\Model\Storefront\Tag;

/**
 * The shopper's cart and who they are, as a section of Magento's private content.
 */
class Tracking implements SectionSourceInterface
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
     *
     * @return array<string, mixed>
     */
    public function getSectionData()
    {
        return $this->tag->values('private', fn (): array => $this->person->read()) ?? [];
    }
}
