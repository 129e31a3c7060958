<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Quote\Model\Quote;
use Magento\Quote\Model\Quote\Item;
use Acme\Tracking\Model\CartBuffer;
use Acme\Tracking\Model\CartChanges;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Subject;

/**
 * What triggers around carts have in common. Each has one of its own, as each hears every hook.
 */
class Carts
{
    private const ADDED = 'sales_quote_product_add_after';
    private const QUANTITY = 'sales_quote_item_qty_set_after';
    private const REMOVED = 'sales_quote_remove_item';
    private const STORED = 'sales_quote_item_save_commit_after';
    private const DELETED = 'sales_quote_item_delete_commit_after';
    private const MERGING = 'sales_quote_merge_before';
    private const MERGED = 'sales_quote_merge_after';
    private const COMMITTED = 'sales_quote_save_commit_after';
    private const OVER = 'controller_front_send_response_before';

    /** @var \WeakMap<object,bool> carts that another one is being put into */
    private \WeakMap $merging;

    /**
     * @param CartBuffer $buffer
     * @param CartChanges $changes
     * @param Channel $channel
     * @param Clock $clock
     */
    public function __construct(
        private readonly CartBuffer $buffer,
        private readonly CartChanges $changes,
        private readonly Channel $channel,
        private readonly Clock $clock
    ) {
        $this->merging = new \WeakMap();
    }

    /**
     * Lines that have changed for good, when a hook says that they have. Carts of administrators are none of this.
     *
     * @param string $hook
     * @param array<string,mixed> $payload
     * @return array<int,array{0:Item,1:float}> lines, each with what came to it (negative: what went)
     */
    public function changes(string $hook, array $payload): array
    {
        if (!$this->channel->isShoppers()) {
            return [];
        }
        $item = $payload['item'] ?? $payload['quote_item'] ?? null;
        $quote = $payload['quote'] ?? null;
        match ($hook) {
            self::ADDED => array_map($this->touched(...), (array) ($payload['items'] ?? [])),
            self::QUANTITY, self::REMOVED => $this->touched($item),
            self::STORED => $this->stored($item),
            self::DELETED => $this->deleted($item),
            self::MERGING, self::MERGED => $this->merge($quote, $hook === self::MERGED),
            default => null,
        };
        if ($hook !== self::COMMITTED && $hook !== self::OVER) {
            return [];
        }
        $isMeant = static fn (Item $line): bool => $hook === self::OVER || $line->getQuote() === $quote;
        $changes = $this->buffer->changes($isMeant);
        foreach ($changes as [$line, $change]) {
            $this->changes->note($line, $change);
        }
        if ($hook === self::OVER) {
            $this->buffer->drop();
        }
        return $changes;
    }

    /**
     * Something that happened to a line.
     *
     * @param Item $item
     * @return Occurrence
     */
    public function occurrence(Item $item): Occurrence
    {
        return $this->ofQuote($item->getQuote(), ['item' => $item]);
    }

    /**
     * Something that happened to a cart.
     *
     * @param Quote $quote
     * @param object[] $roots further roots by name
     * @param string|null $once what of the cart it is that happens once
     * @return Occurrence
     */
    public function ofQuote(Quote $quote, array $roots, ?string $once = null): Occurrence
    {
        $customerId = $quote->getCustomerId();
        return new Occurrence(
            $roots + ['quote' => $quote],
            (int) $quote->getStoreId(),
            new Subject(Subject::QUOTE, (string) $quote->getId()),
            $this->clock->now(),
            $customerId ? (string) $customerId : null,
            $quote->getCustomerEmail(),
            once: $once === null ? null : $quote->getId() . ':' . $once
        );
    }

    /**
     * A line is being changed.
     *
     * @param mixed $item
     * @return void
     */
    private function touched(mixed $item): void
    {
        if (!$this->isLine($item)) {
            return;
        }
        $quote = $item->getQuote();
        if ($quote === null || !isset($this->merging[$quote])) {
            $this->buffer->touched($item, $item->getId() ? (float) $item->getOrigData('qty') : 0.0);
        }
    }

    /**
     * A line was stored.
     *
     * @param mixed $item
     * @return void
     */
    private function stored(mixed $item): void
    {
        if ($this->isLine($item) && $item->getId()) {
            $this->buffer->stored($item, (float) $item->getQty());
        }
    }

    /**
     * A line was deleted; where the whole cart is cleared nothing was said before.
     *
     * @param mixed $item
     * @return void
     */
    private function deleted(mixed $item): void
    {
        if ($this->isLine($item)) {
            $this->buffer->touched($item, (float) ($item->getOrigData('qty') ?? $item->getQty()));
            $this->buffer->stored($item, 0.0);
        }
    }

    /**
     * A guest's cart is put into the customer's, which puts nothing into any cart.
     *
     * @param mixed $quote
     * @param bool $isDone
     * @return void
     */
    private function merge(mixed $quote, bool $isDone): void
    {
        if (!$quote instanceof Quote) {
            return;
        }
        if (!$isDone) {
            $this->merging[$quote] = true;
            return;
        }
        unset($this->merging[$quote]);
        foreach ($quote->getAllItems() as $item) {
            $this->buffer->settled($item, (float) $item->getQty());
        }
    }

    /**
     * Whether it is a line of its own, and no part of a bundle or configurable.
     *
     * @param mixed $item
     * @return bool
     */
    private function isLine(mixed $item): bool
    {
        return $item instanceof Item && $item->getParentItem() === null && !$item->getParentItemId();
    }
}
