<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Metrics;

use Acme\Tracking\Model\Counter;
use Acme\Tracking\Model\Outbox\Overview;

/**
 * The outbox in Prometheus' text format, for node_exporter's textfile collector.
 */
class Prometheus
{
    private const PREFIX = 'acme_tracking_';
    private const ESCAPED = ['\\' => '\\\\', '"' => '\\"', "\n" => '\\n'];

    /**
     * @param Overview $overview
     * @param Counter $counter
     */
    public function __construct(
        private readonly Overview $overview,
        private readonly Counter $counter
    ) {
    }

    /**
     * All metrics.
     *
     * @return string
     */
    public function text(): string
    {
        $calls = [];
        foreach ($this->counter->totals() as $total) {
            $labels = ['store' => $total['store_id'], 'name' => $total['name'], 'outcome' => $total['outcome']];
            $calls[] = [$labels, $total['count']];
        }
        $rows = [];
        foreach ($this->overview->rows() as $status => $count) {
            $rows[] = [['status' => $status], $count];
        }
        return $this->metric('calls_total', 'counter', 'Tracking calls by what became of them.', $calls)
            . $this->metric('rows', 'gauge', 'Rows of the outbox.', $rows)
            . $this->metric('held_rows', 'gauge', 'Rows that workers hold.', [[[], $this->overview->held()]])
            . $this->metric('oldest_seconds', 'gauge', 'How long the oldest waiting row waits.', [
                [[], $this->overview->oldest() / 1000],
            ]);
    }

    /**
     * One metric.
     *
     * @param string $name
     * @param string $type
     * @param string $help
     * @param list<array{array<string,string|int>,int|float}> $samples
     * @return string
     */
    private function metric(string $name, string $type, string $help, array $samples): string
    {
        $name = self::PREFIX . $name;
        $text = "# HELP $name $help\n# TYPE $name $type\n";
        foreach ($samples as [$labels, $value]) {
            $parts = [];
            foreach ($labels as $label => $content) {
                $parts[] = $label . '="' . strtr((string) $content, self::ESCAPED) . '"';
            }
            $number = is_int($value) ? (string) $value : sprintf('%.3F', $value);
            $text .= $name . ($parts === [] ? '' : '{' . implode(',', $parts) . '}') . ' ' . $number . "\n";
        }
        return $text;
    }
}
