<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Context;

use Magento\Checkout\Model\Session as CheckoutSession;
use Magento\Framework\App\Area;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\State;
use Trackwright\Module\Api\ContextProviderInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Impersonation;
use Trackwright\Module\Model\Subject;

/**
 * Takes down who the shopper of this request is and what was agreed to.
 *
 * Only a shopper's own request is listened to: what an administrator, an integration or a payment provider sends says
 * nothing about the shopper. What was seen is kept until the request ends, so that an order needs one statement for it.
 */
class Capture
{
    /** @var array<string,array{subject: Subject,key: string|null,through: Subject}> */
    private array $seen = [];

    /** @var array<string, Snapshot> what was stored last, by subject: an order saves its cart several times */
    private array $stored = [];

    /**
     * @param Store $store
     * @param Channel $channel
     * @param Impersonation $impersonation
     * @param RequestInterface $request
     * @param Circumstances $circumstances
     * @param State $state
     * @param CheckoutSession $session a proxy: only asked in the shop itself
     * @param array<string,ContextProviderInterface> $providers the first that answers wins
     */
    public function __construct(
        private readonly Store $store,
        private readonly Channel $channel,
        private readonly Impersonation $impersonation,
        private readonly RequestInterface $request,
        private readonly Circumstances $circumstances,
        private readonly State $state,
        private readonly CheckoutSession $session,
        private readonly array $providers = []
    ) {
    }

    /**
     * What this request says of the shopper; null where it isn't a shopper's or says nothing.
     *
     * @return Snapshot|null
     */
    public function current(): ?Snapshot
    {
        if (!$this->channel->isShoppers() || $this->impersonation->isActive()) {
            return null;
        }
        foreach ($this->providers as $provider) {
            $snapshot = $provider->snapshot($this->request);
            if ($snapshot !== null) {
                return $this->circumstances->of($this->request, $snapshot);
            }
        }
        return null;
    }

    /**
     * Remembers that this request was about somebody or something.
     *
     * @param Subject $subject
     * @param string|null $key see SubjectKey
     * @param Subject|null $through the cart that says so, where it is one: another's says nothing
     * @return void
     */
    public function about(Subject $subject, ?string $key = null, ?Subject $through = null): void
    {
        if ($subject->id !== '' && $this->channel->isShoppers()) {
            $seen = ['subject' => $subject, 'key' => $key, 'through' => $through ?? $subject];
            $this->seen[$subject->type . ':' . $subject->id] = $seen;
        }
    }

    /**
     * Whether this request has been said to be about somebody.
     *
     * @param Subject $subject
     * @return bool
     */
    public function isAbout(Subject $subject): bool
    {
        $name = $subject->type . ':' . $subject->id;
        return isset($this->seen[$name]) || isset($this->stored[$name]);
    }

    /**
     * Gives a new order its context: that of the request where the shopper places it, else that of its quote.
     *
     * @param Subject $order
     * @param string $quoteId
     * @param string|null $key see SubjectKey
     * @return void
     */
    public function order(Subject $order, string $quoteId, ?string $key): void
    {
        $quote = new Subject(Subject::QUOTE, $quoteId);
        $isSeen = isset($this->seen[Subject::QUOTE . ':' . $quoteId]);
        $snapshot = $isSeen && $this->isOwn($quote) ? $this->current() : null;
        if ($snapshot === null) {
            $this->handOver($quote, $order, $key);
            return;
        }
        $this->seen[$order->type . ':' . $order->id] = ['subject' => $order, 'key' => $key, 'through' => $quote];
        $this->flush();
    }

    /**
     * Gives one the context of another, unless it has one.
     *
     * @param Subject $from
     * @param Subject $to
     * @param string|null $key see SubjectKey
     * @return void
     */
    public function handOver(Subject $from, Subject $to, ?string $key): void
    {
        $this->store->inherit($from, $to, $key);
    }

    /**
     * Stores what was seen so far.
     *
     * @return void
     */
    public function flush(): void
    {
        $seen = $this->seen;
        $this->seen = [];
        $snapshot = $seen === [] ? null : $this->current();
        if ($snapshot === null) {
            return;
        }
        $rows = [];
        foreach ($seen as $name => ['subject' => $subject, 'key' => $key, 'through' => $through]) {
            if (($this->stored[$name] ?? null) != $snapshot && $this->isOwn($through)) {
                $rows[] = new Row($subject, $snapshot, $key);
                $this->stored[$name] = $snapshot;
            }
        }
        if ($rows !== []) {
            $this->store->put($rows);
        }
    }

    /**
     * The request ends; the next one in this process knows nothing of it.
     *
     * @return void
     */
    public function end(): void
    {
        try {
            $this->flush();
        } finally {
            $this->stored = [];
        }
    }

    /**
     * Whether the subject is this shopper's.
     *
     * In the shop itself another's quote may be saved: by a payment provider's call, for instance. The APIs have let
     * nobody in whose cart it isn't.
     *
     * @param Subject $subject
     * @return bool
     */
    private function isOwn(Subject $subject): bool
    {
        return $subject->type !== Subject::QUOTE
            || $this->state->getAreaCode() !== Area::AREA_FRONTEND
            || (string) $this->session->getQuoteId() === $subject->id;
    }
}
