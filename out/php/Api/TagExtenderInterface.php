<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

/**
 * Adds values to what a page tells the script, by the argument `extenders` of Acme\Tracking\Model\Storefront\Tag.
 *
 * Pages that a cache keeps are the same for everybody: only the tag `private` may hold what is one shopper's.
 *
 * @api
 */
interface TagExtenderInterface
{
    /**
     * The values of a tag, with more of them or others.
     *
     * @param string $tag page, product, list, search, private or orders
     * @param mixed[] $values by the names that the catalogue gives them
     * @return array<string, mixed>
     */
    public function extend(string $tag, array $values): array;
}
