<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Outbox;

use Psr\Log\LoggerInterface;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Config\Delivery;
use Trackwright\Module\Model\Delivery\Backoff;
use Trackwright\Module\Model\Delivery\Batches;
use Trackwright\Module\Model\Delivery\Pauses;
use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Module\Model\Delivery\Routes;
use Trackwright\Module\Model\Delivery\TransportInterface;
use Trackwright\Module\Model\Delivery\Verdict;

/**
 * Delivers the rows of a lease: prepares what is new, sends batches outside of any transaction, writes down what became
 * of them.
 */
class Sender
{
    /** Rows that killed a worker before, perhaps, are prepared one by one */
    private const SUSPICIOUS = 3;

    private const HOPELESS = 30;

    /** A wrong write key, or none of the rights: somebody will put that right */
    private const MISCONFIGURED = [401, 403];

    /** Statuses that a single message of a batch may be the cause of */
    private const DIVIDED = [400, 413];

    /** How long rows of a store view without a write key wait, in milliseconds */
    private const UNROUTED = 600_000;

    private const DAY = 86_400_000;

    /**
     * @param Preparer $preparer
     * @param Settlement $settlement
     * @param Receipts $receipts
     * @param TransportInterface $transport
     * @param Batches $batches
     * @param Pauses $pauses
     * @param Backoff $backoff
     * @param Routes $routing
     * @param Delivery $settings
     * @param Clock $clock
     * @param LoggerInterface $logger
     * @param int|null $margin milliseconds of the lease that must be left to begin with a batch; null for what the
     *   settings ask for
     */
    public function __construct(
        private readonly Preparer $preparer,
        private readonly Settlement $settlement,
        private readonly Receipts $receipts,
        private readonly TransportInterface $transport,
        private readonly Batches $batches,
        private readonly Pauses $pauses,
        private readonly Backoff $backoff,
        private readonly Routes $routing,
        private readonly Delivery $settings,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger,
        private readonly ?int $margin = null
    ) {
    }

    /**
     * Delivers what is held.
     *
     * @param Lease $lease
     * @param string $fingerprint of this installation
     * @param \Closure|null $stops whether to begin with no further batch, by how many were sent
     * @return int how many were sent
     */
    public function deliver(Lease $lease, string $fingerprint, ?\Closure $stops = null): int
    {
        $isOurs = static fn (Row $row): bool => $row->fingerprint === $fingerprint;
        $rows = array_values(array_filter($lease->rows, $isOurs));
        $foreign = array_values(array_filter($lease->rows, static fn (Row $row): bool => !$isOurs($row)));
        // They are the original's to send. Sent from here, they would make Segment drop the original's as duplicates.
        $this->settlement->dead($lease, $foreign, new Reason(Reason::FOREIGN));
        $sent = 0;
        try {
            foreach ($this->routed($lease, $this->frozen($lease, $rows)) as [$route, $due]) {
                foreach ($this->batches->of($due, $this->settings->batchSize()) as $batch) {
                    $sent = $this->send($lease, $route, $batch, $stops, $sent);
                }
            }
        } finally {
            $this->receipts->settle($lease);
        }
        return $sent;
    }

    /**
     * Rows with their messages, in order; what is not to be sent is settled.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @return list<Row>
     */
    private function frozen(Lease $lease, array $rows): array
    {
        $fresh = [];
        $suspicious = [];
        $ready = [];
        foreach ($rows as $row) {
            if ($row->body !== null) {
                $ready[] = $row;
            } elseif ($row->attempts >= self::HOPELESS) {
                $this->settlement->dead($lease, [$row], new Reason(Reason::INVALID, 'workers die while preparing it'));
            } elseif ($row->attempts >= self::SUSPICIOUS) {
                $suspicious[] = $row;
            } else {
                $fresh[] = $row;
            }
        }
        $prepared = [];
        foreach (array_chunk($fresh, $this->settings->batchSize()) as $batch) {
            array_push($prepared, ...$this->prepared($lease, $batch));
        }
        $this->settlement->freeze($lease, $prepared);
        foreach ($suspicious as $row) {
            $alone = $this->prepared($lease, [$row]);
            $this->settlement->freeze($lease, $alone);
            array_push($prepared, ...$alone);
        }
        foreach ($prepared as $outcome) {
            if ($outcome->body !== null) {
                $ready[] = $outcome->row->frozen($outcome->body);
            }
        }
        return $ready;
    }

    /**
     * What becomes of new rows. Where loading fails, they are tried again later, and one by one before long.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @return list<Prepared>
     */
    private function prepared(Lease $lease, array $rows): array
    {
        try {
            return $this->preparer->prepare($rows);
        } catch (\Throwable $failure) {
            $this->logger->error(
                sprintf('%d calls could not be prepared: %s', count($rows), $failure->getMessage()),
                ['exception' => $failure]
            );
            $attempts = max(array_map(static fn (Row $row): int => $row->attempts, $rows));
            $dueAt = $this->clock->now() + $this->backoff->wait($attempts + 1);
            $this->settlement->retry($lease, $rows, $dueAt, get_class($failure));
            return [];
        }
    }

    /**
     * Rows by where they go. Those of store views that have no write key wait.
     *
     * @param Lease $lease
     * @param list<Row> $rows
     * @return list<array{Route,list<Row>}>
     */
    private function routed(Lease $lease, array $rows): array
    {
        $routes = [];
        $groups = [];
        $unrouted = [];
        foreach ($rows as $row) {
            if (!array_key_exists($row->storeId, $routes)) {
                $routes[$row->storeId] = $this->routing->of($row->storeId);
            }
            $route = $routes[$row->storeId];
            if ($route === null) {
                $unrouted[] = $row;
                continue;
            }
            $groups[$route->key()] ??= [$route, []];
            $groups[$route->key()][1][] = $row;
        }
        [$kept, $spent] = $this->parted($unrouted);
        $this->settlement->postpone($lease, $kept, $this->clock->now() + self::UNROUTED);
        $this->settlement->dead($lease, $spent, new Reason(Reason::DISABLED));
        return array_values($groups);
    }

    /**
     * Sends what is held of a batch still, and settles it; later, where it is time to stop or the route is paused.
     *
     * @param Lease $lease
     * @param Route $route
     * @param list<Row> $batch
     * @param \Closure|null $stops
     * @param int $sent how many were sent before
     * @return int how many were sent by now
     */
    private function send(Lease $lease, Route $route, array $batch, ?\Closure $stops, int $sent): int
    {
        $now = $this->clock->now();
        $isOver = $lease->until - $now < ($this->margin ?? $this->settings->margin());
        $later = $isOver || ($stops !== null && $stops($sent)) ? $now : $this->pauses->until($route);
        if ($later > 0) {
            $this->settlement->postpone($lease, $batch, $later);
            return $sent;
        }
        $batch = $this->settlement->held($lease, $batch);
        if ($batch === []) {
            return $sent;
        }
        $retries = max(array_map(static fn (Row $row): int => $row->attempts, $batch));
        $bodies = array_map(static fn (Row $row): string => (string) $row->body, $batch);
        $verdict = $this->transport->post($route, $bodies, $retries);
        if ($verdict->kind === Verdict::SENT) {
            $this->pauses->worked($route);
            $this->receipts->add($lease, $batch);
            return $sent + count($batch);
        }
        if ($verdict->kind === Verdict::SHOWN) {
            $this->settlement->drop($lease, $batch, new Reason(Reason::DRY_RUN));
        } elseif ($verdict->kind === Verdict::RETRY || in_array($verdict->status, self::MISCONFIGURED, true)) {
            $this->again($lease, $route, $batch, $verdict, $retries + 1);
        } elseif (count($batch) > 1 && in_array($verdict->status, self::DIVIDED, true)) {
            foreach (array_chunk($batch, intdiv(count($batch) + 1, 2)) as $half) {
                $sent = $this->send($lease, $route, $half, $stops, $sent);
            }
        } else {
            $this->refused($lease, $batch, $verdict);
        }
        return $sent;
    }

    /**
     * Gives a batch up, and says so.
     *
     * @param Lease $lease
     * @param list<Row> $batch
     * @param Verdict $verdict
     * @return void
     */
    private function refused(Lease $lease, array $batch, Verdict $verdict): void
    {
        $this->logger->error(
            sprintf('Segment refuses %d messages: %s', count($batch), $verdict->error),
            [
                'status' => $verdict->status,
                'message_ids' => array_map(static fn (Row $row): string => $row->messageId, $batch),
            ]
        );
        $this->settlement->dead($lease, $batch, new Reason(Reason::HTTP_4XX, $verdict->error));
    }

    /**
     * Has a batch tried again later, what is too old excepted.
     *
     * @param Lease $lease
     * @param Route $route
     * @param list<Row> $batch
     * @param Verdict $verdict
     * @param int $attempts of the batch
     * @return void
     */
    private function again(Lease $lease, Route $route, array $batch, Verdict $verdict, int $attempts): void
    {
        [$kept, $spent] = $this->parted($batch);
        $dueAt = $this->pauses->failed($route, $verdict->wait, $attempts);
        $this->settlement->retry($lease, $kept, $dueAt, $verdict->error);
        $this->settlement->dead($lease, $spent, new Reason(Reason::RETRIES_EXHAUSTED, $verdict->error));
        $wait = ($dueAt - $this->clock->now()) / 1000;
        $this->logger->warning(
            sprintf('%d messages wait %.1f s more: %s', count($kept), $wait, $verdict->error),
            ['status' => $verdict->status]
        );
    }

    /**
     * Rows that are still tried, and rows that are too old.
     *
     * @param list<Row> $rows
     * @return array{list<Row>,list<Row>}
     */
    private function parted(array $rows): array
    {
        $oldest = $this->clock->now() - $this->settings->giveUpDays() * self::DAY;
        $kept = [];
        $spent = [];
        foreach ($rows as $row) {
            if ($row->createdAt >= $oldest) {
                $kept[] = $row;
            } else {
                $spent[] = $row;
            }
        }
        return [$kept, $spent];
    }
}
