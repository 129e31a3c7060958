<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Finds out under which circumstances calls happened. Asked by the worker, once for all rows of a claim.
 */
interface CircumstancesInterface
{
    /**
     * The circumstances of rows, by their id. A row that is left out happened under an unknown consent.
     *
     * @param list<Row> $rows
     * @return array<int,Circumstances>
     */
    public function of(array $rows): array;
}
