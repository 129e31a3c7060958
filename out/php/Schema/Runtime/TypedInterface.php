<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * An object of the plan's types: an event, a page, the traits of a customer, a product.
 */
interface TypedInterface
{
    /**
     * What goes into the message, as plain arrays and scalars: absent members are left out, wire names are the keys.
     *
     * @return array<array-key,mixed>|\stdClass
     */
    public function toPayload(): array|\stdClass;
}
