<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Metrics;

use Trackwright\Module\Model\Counter;
use Trackwright\Module\Model\Installation;
use Trackwright\Module\Model\Outbox\Overview;

/**
 * The outbox on one page: how it stands, and what became of calls by store view and name.
 */
class Report
{
    private const OUTCOMES = [Counter::ACCEPTED, Counter::SENT, Counter::RETRIED, Counter::DEAD];

    /**
     * @param Overview $overview
     * @param Counter $counter
     * @param Installation $installation
     */
    public function __construct(
        private readonly Overview $overview,
        private readonly Counter $counter,
        private readonly Installation $installation
    ) {
    }

    /**
     * All of it.
     *
     * @return array{
     *     installation: array<string, string|bool>,
     *     outbox: array<string, int|float|string>,
     *     failures: array<string, int>,
     *     calls: list<array<string, int|string|array<string, int>>>
     * }
     */
    public function make(): array
    {
        $confirmed = $this->installation->confirmed();
        return [
            'installation' => [
                'fingerprint' => $this->installation->fingerprint(),
                'sends' => !$this->installation->isCopy(),
                'sending installation' => $confirmed === '' ? 'none yet' : $confirmed,
            ],
            'outbox' => $this->overview->rows() + [
                'held' => $this->overview->held(),
                'oldest_seconds' => $this->overview->oldest() / 1000,
                'last_failure' => $this->overview->lastFailure(),
            ],
            'failures' => $this->overview->failures(),
            'calls' => $this->calls(),
        ];
    }

    /**
     * What became of calls, of all time, and what waits of them now.
     *
     * @return list<array<string,mixed>>
     */
    private function calls(): array
    {
        $calls = [];
        foreach ($this->counter->totals() as $total) {
            $call = &$calls[$total['store_id'] . ' ' . $total['name']];
            $call ??= $this->none($total['store_id'], $total['name']);
            if (in_array($total['outcome'], self::OUTCOMES, true)) {
                $call[$total['outcome']] = $total['count'];
            } else {
                $call['dropped'][$total['outcome']] = $total['count'];
            }
            unset($call);
        }
        foreach ($this->overview->open() as $open) {
            $key = $open['store_id'] . ' ' . $open['name'];
            $calls[$key] ??= $this->none($open['store_id'], $open['name']);
            $calls[$key]['waiting'] = $open['waiting'];
        }
        ksort($calls);
        return array_values($calls);
    }

    /**
     * A call of which nothing is known.
     *
     * @param int $storeId
     * @param string $name
     * @return array<string,mixed>
     */
    private function none(int $storeId, string $name): array
    {
        $call = ['store_id' => $storeId, 'name' => $name, 'waiting' => 0];
        return $call + array_fill_keys(self::OUTCOMES, 0) + ['dropped' => []];
    }
}
