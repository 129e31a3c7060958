<?php

declare(strict_types=1);

namespace Trackwright\Module\Model\Storefront;

/**
 * What a plan makes of a cart for the browser.
 */
class CartValues
{
    /** @return array<string, mixed> */
    public function quote(object $quote): array
    {
        return [];
    }
}
