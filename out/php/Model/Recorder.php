<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Psr\Log\LoggerInterface;
use Acme\Tracking\Model\Context\Capture;
use Acme\Tracking\Model\Outbox\Entry;
use Acme\Tracking\Model\Outbox\Writer;

/**
 * Takes what a hook says into the outbox. Whatever goes wrong here, the shop goes on.
 */
class Recorder
{
    /** Outcome of what could not be recorded, under the hook's or the trigger's name */
    private const FAILED = 'failed';

    /**
     * @param Trigger\Pool $triggers
     * @param Mapper\Pool $mappers
     * @param Entries $entries
     * @param Guard $guard
     * @param Channel $channel
     * @param Capture $capture
     * @param Config $config
     * @param Writer $writer
     * @param Counter $counter
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly Trigger\Pool $triggers,
        private readonly Mapper\Pool $mappers,
        private readonly Entries $entries,
        private readonly Guard $guard,
        private readonly Channel $channel,
        private readonly Capture $capture,
        private readonly Config $config,
        private readonly Writer $writer,
        private readonly Counter $counter,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * Records what happened, if anything did. Never throws.
     *
     * @param string $hook name of the event, or `<class>::<method>` of a plugin
     * @param array<string,mixed> $payload the event's data
     * @param string[] $triggers ids of triggers that this hook may set off
     * @return void
     */
    public function record(string $hook, array $payload, array $triggers): void
    {
        try {
            $entries = [];
            foreach ($triggers as $id) {
                array_push($entries, ...$this->told($id, $hook, $payload));
            }
            if ($entries !== []) {
                $this->writer->append(...$entries);
            }
        } catch (\Throwable $failure) {
            $this->failed($hook, $failure);
        }
    }

    /**
     * The entries of what a trigger makes of a hook. One that fails takes nothing away from the others.
     *
     * @param string $trigger
     * @param string $hook
     * @param array<string,mixed> $payload
     * @return list<Entry>
     */
    private function told(string $trigger, string $hook, array $payload): array
    {
        $entries = [];
        try {
            foreach ($this->triggers->get($trigger)?->occurrences($hook, $payload) ?? [] as $occurrence) {
                array_push($entries, ...$this->entries($trigger, $occurrence));
            }
        } catch (\Throwable $failure) {
            $this->failed($trigger, $failure);
        }
        return $entries;
    }

    /**
     * The entries of one occurrence: one for each call of the plan that its trigger feeds.
     *
     * @param string $trigger
     * @param Occurrence $occurrence
     * @return list<Entry>
     */
    private function entries(string $trigger, Occurrence $occurrence): array
    {
        if (!$this->config->isEnabled($occurrence->storeId)) {
            return [];
        }
        $occurrence = $occurrence->channel === null ? $occurrence->through($this->channel->current()) : $occurrence;
        $dropped = $this->guard->reason($occurrence);
        $context = $occurrence->isForeign ? null : $this->capture->current();
        $entries = [];
        foreach ($this->mappers->of($trigger) as $mapper) {
            try {
                $entry = $this->entries->of($mapper, $occurrence, $context, $dropped);
                if ($entry !== null) {
                    $entries[] = $entry;
                } elseif ($dropped !== null) {
                    $this->count($mapper->name() ?: $mapper->call(), $occurrence->storeId, $dropped);
                }
            } catch (\Throwable $failure) {
                $this->failed($trigger, $failure, $occurrence->storeId);
            }
        }
        return $entries;
    }

    /**
     * Says so in the module's log, and counts it.
     *
     * @param string $where hook or trigger
     * @param \Throwable $failure
     * @param int $storeId
     * @return void
     */
    private function failed(string $where, \Throwable $failure, int $storeId = 0): void
    {
        try {
            $message = sprintf('%s was not recorded: %s', $where, $failure->getMessage());
            $this->logger->error($message, ['exception' => $failure]);
            $this->count($where, $storeId, self::FAILED);
        } catch (\Throwable) {
            return; // a log that can't be written must not stop an order either
        }
    }

    /**
     * Counts what left no row.
     *
     * @param string $name
     * @param int $storeId
     * @param string $outcome
     * @return void
     */
    private function count(string $name, int $storeId, string $outcome): void
    {
        $tally = new Tally();
        $tally->add($storeId, $name, $outcome);
        $this->counter->add($tally);
    }
}
