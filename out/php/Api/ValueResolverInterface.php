<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

use Acme\Tracking\Model\Occurrence;

/**
 * A value that the shop computes itself: `{resolver: Acme\TrackingCustom\Model\Margin}` in the plan.
 *
 * It runs while an order is placed. Whatever takes a load belongs into an EventEnricherInterface.
 *
 * @api
 */
interface ValueResolverInterface
{
    /**
     * The value; null leaves the property out.
     *
     * @param Occurrence $occurrence what happened
     * @param object|null $item the line, where the property stands in a list
     * @return mixed made of null, booleans, numbers, strings and arrays
     */
    public function resolve(Occurrence $occurrence, ?object $item = null): mixed;
}
