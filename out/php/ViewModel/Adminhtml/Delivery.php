<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel\Adminhtml;

use Magento\Framework\App\RequestInterface;
use Magento\Framework\UrlInterface;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Magento\Store\Api\StoreRepositoryInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Counter;
use Acme\Tracking\Model\Installation;
use Acme\Tracking\Model\Outbox\Overview;

/**
 * Figures of the delivery, by store view and event.
 */
class Delivery implements ArgumentInterface
{
    private const PERIODS = [1, 7, 30];
    private const DAY = 86_400;
    private const PARAMETER = 'days';
    private const SHOWN = [Counter::ACCEPTED, Counter::SENT, Counter::RETRIED, Counter::DEAD];

    /**
     * @param Counter $counter
     * @param Overview $overview
     * @param Installation $installation
     * @param StoreRepositoryInterface $stores
     * @param RequestInterface $request
     * @param UrlInterface $url
     * @param Clock $clock
     */
    public function __construct(
        private readonly Counter $counter,
        private readonly Overview $overview,
        private readonly Installation $installation,
        private readonly StoreRepositoryInterface $stores,
        private readonly RequestInterface $request,
        private readonly UrlInterface $url,
        private readonly Clock $clock
    ) {
    }

    /**
     * Whether nothing is sent from here, because this is a copy.
     *
     * @return bool
     */
    public function isCopy(): bool
    {
        return $this->installation->isCopy();
    }

    /**
     * The days that the figures are of.
     *
     * @return int
     */
    public function days(): int
    {
        $days = (int) $this->request->getParam(self::PARAMETER);
        return in_array($days, self::PERIODS, true) ? $days : self::PERIODS[1];
    }

    /**
     * Addresses of this page by days.
     *
     * @return array<int, string>
     */
    public function periods(): array
    {
        $urls = [];
        foreach (self::PERIODS as $days) {
            $urls[$days] = $this->url->getUrl('*/*/index', [self::PARAMETER => $days]);
        }
        return $urls;
    }

    /**
     * Figures by store view and event. Dropped ones are by reason.
     *
     * @return list<array{
     *     store: string, name: string, accepted: int, sent: int, retried: int, dead: int,
     *     dropped: array<string, int>, waiting: int, oldest: string
     * }>
     */
    public function rows(): array
    {
        $now = intdiv($this->clock->now(), 1000);
        $rows = [];
        foreach ($this->counter->totals(gmdate('Y-m-d', $now - ($this->days() - 1) * self::DAY)) as $total) {
            $row = &$this->row($rows, $total['store_id'], $total['name']);
            if (in_array($total['outcome'], self::SHOWN, true)) {
                $row[$total['outcome']] += $total['count'];
            } else {
                $row['dropped'][$total['outcome']] = ($row['dropped'][$total['outcome']] ?? 0) + $total['count'];
            }
            unset($row);
        }
        foreach ($this->overview->open() as $open) {
            $row = &$this->row($rows, $open['store_id'], $open['name']);
            $row['waiting'] = $open['waiting'];
            $row['oldest'] = $this->duration($open['oldest']);
            unset($row);
        }
        ksort($rows);
        return array_values($rows);
    }

    /**
     * How long the oldest waiting message waits.
     *
     * @return string
     */
    public function oldest(): string
    {
        return $this->duration($this->overview->oldest());
    }

    /**
     * The row of a store view and an event, made where there is none.
     *
     * @param array<string,array<string,mixed>> $rows
     * @param int $storeId
     * @param string $name
     * @return array<string, mixed>
     */
    private function &row(array &$rows, int $storeId, string $name): array
    {
        $key = sprintf('%05d %s', $storeId, $name);
        $rows[$key] ??= ['store' => $this->store($storeId), 'name' => $name]
            + array_fill_keys(self::SHOWN, 0)
            + ['dropped' => [], 'waiting' => 0, 'oldest' => ''];
        return $rows[$key];
    }

    /**
     * What a store view is called.
     *
     * @param int $storeId
     * @return string
     */
    private function store(int $storeId): string
    {
        try {
            return (string) $this->stores->getById($storeId)->getName();
        } catch (\Magento\Framework\Exception\NoSuchEntityException) {
            return (string) __('Store view %1', $storeId);
        }
    }

    /**
     * A time span as people say it.
     *
     * @param int $milliseconds
     * @return string empty for none
     */
    private function duration(int $milliseconds): string
    {
        $minutes = intdiv($milliseconds, 60_000);
        return match (true) {
            $milliseconds <= 0 => '',
            $minutes < 1 => (string) __('less than a minute'),
            $minutes < 120 => (string) __('%1 min', $minutes),
            $minutes < 2880 => (string) __('%1 h', intdiv($minutes, 60)),
            default => (string) __('%1 days', intdiv($minutes, 1440)),
        };
    }
}
