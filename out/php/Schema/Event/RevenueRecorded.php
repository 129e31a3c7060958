<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * Money was earned or given back. Once a movement, whatever the shopper agreed to.
 *
 * Consent: necessary. Owner: finance-team. Since version 3.0.0 of the plan.
 */
class RevenueRecorded implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Revenue Recorded';

    /**
     * Takes the members by name.
     *
     * @param 'order'|'cancellation'|'refund' $entry What moved the money
     * @param string $entryId Store id and number of the order or credit memo. Example: "1-000000123"
     * @param string $orderId Public order number. Example: "000000123"
     * @param int|float $amount Positive for an order, negative for a cancellation or refund. Tax and shipping included, after coupons.
     * Order currency. The sum over an order's rows is what the shop keeps of it. Examples: 32.72, -14.9
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param int|float|null $tax The taxes in it, with the same sign. Order currency. Example: 5.23
     * @param int|float|null $shipping The shipping costs in it, without tax, with the same sign. Order currency. Example: 4.95
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $entry,
        public readonly string $entryId,
        public readonly string $orderId,
        public readonly int|float $amount,
        public readonly string $currency,
        public readonly int|float|null $tax = null,
        public readonly int|float|null $shipping = null,
        public readonly ?string $storeView = null,
        public readonly ?string $market = null
    ) {
    }

    /**
     * The members under their names on the wire.
     *
     * @return array<array-key,mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        $payload['entry'] = $this->entry;
        $payload['entry_id'] = $this->entryId;
        $payload['order_id'] = $this->orderId;
        $payload['amount'] = $this->amount;
        if ($this->tax !== null) {
            $payload['tax'] = $this->tax;
        }
        if ($this->shipping !== null) {
            $payload['shipping'] = $this->shipping;
        }
        $payload['currency'] = $this->currency;
        if ($this->storeView !== null) {
            $payload['store_view'] = $this->storeView;
        }
        if ($this->market !== null) {
            $payload['market'] = $this->market;
        }
        return $payload;
    }
}
