<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

/**
 * Loads the values that a request has left for the worker.
 */
interface EnrichmentInterface
{
    /**
     * Values of entities: one load for all that a batch wants of a store view. What has no value is left out.
     *
     * @param array<int,array<string,list<string>>> $wanted ids by store view and path
     * @return array<int,array<string,array<string,mixed>>> values by store view, path and id
     */
    public function resolve(array $wanted): array;
}
