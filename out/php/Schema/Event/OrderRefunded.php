<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;
use Acme\Tracking\Schema\Type;

/**
 * Money was given back. Once a credit memo, whole or in part.
 *
 * Consent: analytics. Owner: checkout-team. Since version 1.2.0 of the plan.
 */
class OrderRefunded implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Refunded';

    /**
     * Takes the members by name.
     *
     * @param string $orderId Example: "000000123"
     * @param string $refundId Store id and number of the credit memo. Example: "1-000000017"
     * @param int|float $total What is given back with this credit memo, tax and shipping included. Order currency, positive. Example:
     * 19.99
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param int|float|null $tax The taxes in it. Order currency. Example: 19.99
     * @param int|float|null $shipping The shipping costs in it, without tax. Order currency. Example: 19.99
     * @param bool|null $full Whether nothing of the order is left to refund
     * @param list<Type\RefundLine|array<string,mixed>|\stdClass>|null $products The lines given back; absent when money alone is, without goods
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $orderId,
        public readonly string $refundId,
        public readonly int|float $total,
        public readonly string $currency,
        public readonly int|float|null $tax = null,
        public readonly int|float|null $shipping = null,
        public readonly ?bool $full = null,
        public readonly ?array $products = null,
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
        $payload['order_id'] = $this->orderId;
        $payload['refund_id'] = $this->refundId;
        $payload['total'] = $this->total;
        if ($this->tax !== null) {
            $payload['tax'] = $this->tax;
        }
        if ($this->shipping !== null) {
            $payload['shipping'] = $this->shipping;
        }
        $payload['currency'] = $this->currency;
        if ($this->full !== null) {
            $payload['full'] = $this->full;
        }
        if ($this->products !== null) {
            $payload['products'] = Runtime\Payload::plain($this->products);
        }
        if ($this->storeView !== null) {
            $payload['store_view'] = $this->storeView;
        }
        if ($this->market !== null) {
            $payload['market'] = $this->market;
        }
        return $payload;
    }
}
