<?php

declare(strict_types=1);

namespace Trackwright\Module\Model\Storefront;

/**
 * What a plan makes of a customer for the browser.
 */
class CustomerValues
{
    /** @return array<string, mixed> */
    public function customer(object $customer): array
    {
        return ['email' => $customer->getEmail()];
    }
}
