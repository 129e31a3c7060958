<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Api;

use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\Occurrence;

/**
 * Makes a planned call of what happened. Made by the generator for each call and trigger of the plan.
 *
 * @api
 */
interface MapperInterface
{
    /**
     * Type of the call: track, identify, page, group or alias.
     *
     * @return string
     */
    public function call(): string;

    /**
     * Wire name of the event, page or group; empty for identify and alias.
     *
     * @return string
     */
    public function name(): string;

    /**
     * Version of the event.
     *
     * @return int
     */
    public function version(): int;

    /**
     * The values, from objects that are loaded already. What takes a load stands there as a Deferred.
     *
     * @param Occurrence $occurrence what happened
     * @return array{}|array{payload: array<string, mixed>, context?: array<string, mixed>, groupId?: string|Deferred}
     *     empty where something that the values are read from isn't there, and nothing is to be said
     */
    public function map(Occurrence $occurrence): array;
}
