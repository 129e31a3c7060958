<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Psr\Log\LoggerInterface;
use Acme\Tracking\Api\EventEnricherInterface;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Config\Delivery;
use Acme\Tracking\Model\Delivery\Batches;
use Acme\Tracking\Model\Enrichment\Deferrals;
use Acme\Tracking\Schema\Schema;
use Acme\Tracking\Schema\Runtime\Json as Text;

/**
 * Makes messages of new rows: values that take a load, context and consent, validation, size. Throws nothing that a
 * single row is the cause of, unless loading throws.
 */
class Preparer
{
    private const ERROR = 'error';

    /**
     * @param Deferrals $deferrals
     * @param CircumstancesInterface $circumstances
     * @param Delivery $settings
     * @param FormerCalls $former
     * @param Json $json
     * @param LoggerInterface $logger
     * @param EventEnricherInterface[] $enrichers
     */
    public function __construct(
        private readonly Deferrals $deferrals,
        private readonly CircumstancesInterface $circumstances,
        private readonly Delivery $settings,
        private readonly FormerCalls $former,
        private readonly Json $json,
        private readonly LoggerInterface $logger,
        private readonly array $enrichers = []
    ) {
    }

    /**
     * What becomes of each row, in their order.
     *
     * @param list<Row> $rows new ones
     * @return list<Prepared>
     */
    public function prepare(array $rows): array
    {
        $prepared = [];
        $stored = [];
        foreach ($rows as $row) {
            if ($row->payload === null) {
                $prepared[$row->id] = new Prepared($row, null, $this->decided((string) $row->reason));
                continue;
            }
            try {
                $stored[$row->id] = [$row->storeId, $this->json->decode($row->payload)];
            } catch (\JsonException $failure) {
                $prepared[$row->id] = $this->failed($row, $failure);
            }
        }
        $open = array_values(array_filter($rows, static fn (Row $row): bool => isset($stored[$row->id])));
        $circumstances = $open === [] ? [] : $this->circumstances->of($open);
        foreach ($open as $row) {
            $stored[$row->id][] = $circumstances[$row->id]->visitor ?? [];
        }
        $calls = $this->deferrals->replaced($stored);
        foreach ($open as $row) {
            try {
                $unknown = new Circumstances($row->customerId === null ? [] : ['userId' => $row->customerId], []);
                $prepared[$row->id] = $this->message($row, $calls[$row->id], $circumstances[$row->id] ?? $unknown);
            } catch (\Throwable $failure) {
                $prepared[$row->id] = $this->failed($row, $failure);
            }
        }
        return array_map(static fn (Row $row): Prepared => $prepared[$row->id], $rows);
    }

    /**
     * The message of a call, or why there is none.
     *
     * @param Row $row
     * @param array<string,mixed> $call {payload, context?, groupId?}
     * @param Circumstances $circumstances
     * @return Prepared
     */
    private function message(Row $row, array $call, Circumstances $circumstances): Prepared
    {
        $payload = (array) ($call['payload'] ?? []);
        foreach ($this->enrichers as $enricher) {
            $payload = $enricher->enrich($row->call, $row->name, $payload, $row->storeId);
        }
        $context = (array) ($call['context'] ?? []) + $circumstances->context;
        $isFormer = $this->former->has($row);
        if (!$isFormer && !$this->isPlanned($row, $payload, $context)) {
            return new Prepared($row, null, new Reason(Reason::INVALID));
        }
        $identity = $circumstances->identity;
        if (is_string($call['groupId'] ?? null)) {
            $identity['groupId'] = $call['groupId'];
        }
        if (($identity['userId'] ?? '') === '' && ($identity['anonymousId'] ?? '') === '') {
            // Segment wants one of them. It says nothing about anybody, and is the same on every try.
            $identity['anonymousId'] = $row->messageId;
        }
        $request = [
            'call' => $row->call,
            'name' => $row->name,
            'version' => $row->version,
            'payload' => $payload,
            'context' => $context,
            'identity' => $identity,
            'consent' => $circumstances->consent,
            'channel' => 'server',
            'now' => $row->at,
            'messageId' => $row->messageId,
        ];
        $written = $isFormer || $row->channel === Channel::BACKFILL
            ? $this->special($row, $isFormer ? $this->former->build($request) : Schema::build($request))
            : Schema::write($request);
        if (!isset($written['json'])) {
            return new Prepared($row, null, new Reason($written['reason'] ?? Reason::INVALID));
        }
        $body = Text::compact($written['json']);
        if (strlen($body) > Batches::MESSAGE_BYTES) {
            return new Prepared($row, null, new Reason(Reason::TOO_LARGE));
        }
        return new Prepared($row, $body);
    }

    /**
     * What was built of a call that the plan has no longer, or of the past, with the message as text.
     *
     * @param Row $row
     * @param array{decision:string,reason?:string,message?:array<string,mixed>} $built
     * @return array{decision:string,reason?:string,json?:string}
     */
    private function special(Row $row, array $built): array
    {
        if (!isset($built['message'])) {
            return $built;
        }
        $message = $built['message'];
        if ($row->channel === Channel::BACKFILL) {
            // The past is for the warehouse: analytics and advertising take it for today, or refuse it.
            $segments = array_column(Schema::policy()->destinations, 'segment');
            $message = $segments === [] ? $message : ['integrations' => array_fill_keys($segments, false)] + $message;
        }
        return ['decision' => $built['decision'], 'json' => Schema::encode($message)];
    }

    /**
     * Whether a call may go out as it is. Says in the log what is wrong with it, never its values.
     *
     * @param Row $row
     * @param array<array-key,mixed> $payload
     * @param array<array-key,mixed> $context
     * @return bool
     */
    private function isPlanned(Row $row, array $payload, array $context): bool
    {
        $mode = $this->settings->onViolation();
        if ($mode === Delivery::OFF) {
            return true;
        }
        $valid = true;
        foreach (Schema::validate($row->call, $row->name, $payload, $context, $row->version) as $violation) {
            $valid = $valid && $violation->severity !== self::ERROR;
            $this->logger->warning(
                sprintf('%s %s: %s %s', $row->label(), $violation->path, $violation->rule, $violation->message),
                ['message_id' => $row->messageId, 'store' => $row->storeId] + $violation->toArray()
            );
        }
        return $valid || $mode !== Delivery::DROP;
    }

    /**
     * What a request has decided already.
     *
     * @param string $stored a word, and after a colon what is known beyond it
     * @return Reason
     */
    private function decided(string $stored): Reason
    {
        [$code, $detail] = explode(': ', $stored, 2) + [1 => ''];
        return new Reason($code, $detail);
    }

    /**
     * A row that can't be made a message of.
     *
     * @param Row $row
     * @param \Throwable $failure
     * @return Prepared
     */
    private function failed(Row $row, \Throwable $failure): Prepared
    {
        $this->logger->error(
            sprintf('%s could not be prepared: %s', $row->label(), $failure->getMessage()),
            ['message_id' => $row->messageId, 'exception' => $failure]
        );
        return new Prepared($row, null, new Reason(Reason::INVALID, get_class($failure)));
    }
}
