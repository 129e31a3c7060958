<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

/**
 * Where values of one kind of entity come from.
 */
interface SourceInterface
{
    /**
     * Values of entities in a store view, loaded all at once. What has no value is left out.
     *
     * @param int $storeId
     * @param array<string,string[]> $wanted ids by path
     * @return array<string,array<string,mixed>> values by path and id
     */
    public function values(int $storeId, array $wanted): array;
}
