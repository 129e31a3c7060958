<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Something that happened in the shop.
 *
 * @api
 */
class Occurrence
{
    /**
     * @param array<string,object> $roots what values are read from, by name: order, quote, creditmemo, customer, …
     * @param int $storeId store view in which it happened
     * @param Subject $subject whose context counts
     * @param int $at milliseconds since 1970
     * @param string|null $customerId who did it, where that is a customer
     * @param string|null $email the person's address, for erasure; it never leaves by itself
     * @param string|null $quoteId quote whose context the subject takes over
     * @param string|null $channel where it happened (see Channel); null: where this request runs
     * @param string|null $once what tells it from the next one, where Magento says the same thing several times
     * @param bool $isForeign whether the customer need not be who sent this request: what it says of its sender is then
     *     left out
     */
    public function __construct(
        public readonly array $roots,
        public readonly int $storeId,
        public readonly Subject $subject,
        public readonly int $at,
        public readonly ?string $customerId = null,
        public readonly ?string $email = null,
        public readonly ?string $quoteId = null,
        public readonly ?string $channel = null,
        public readonly ?string $once = null,
        public readonly bool $isForeign = false
    ) {
    }

    /**
     * The same in another channel.
     *
     * @param string $channel one of Channel's constants
     * @return self
     */
    public function through(string $channel): self
    {
        return new self(
            $this->roots,
            $this->storeId,
            $this->subject,
            $this->at,
            $this->customerId,
            $this->email,
            $this->quoteId,
            $channel,
            $this->once,
            $this->isForeign
        );
    }
}
