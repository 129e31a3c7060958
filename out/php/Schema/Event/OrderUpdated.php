<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;
use Acme\Tracking\Schema\Type;

/**
 * An order was changed or went on to another state.
 *
 * Consent: analytics. Owner: checkout-team. Since version 1.0.0 of the plan.
 */
class OrderUpdated implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Updated';

    /**
     * Takes the members by name.
     *
     * @param string $orderId Example: "000000123"
     * @param string $orderUid Example: "1-000000123"
     * @param string $revision What tells one update of an order from the next; states and time of the change. Example:
     * "new>processing@2026-11-23T10:00:00Z"
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param string|null $status The shop's own name of the order's state. Examples: "processing", "awaiting_stock"
     * @param string|null $affiliation
     * @param int|float|null $total What the shopper pays in all now, tax and shipping included, after coupons. Order currency. Example:
     * 19.99
     * @param int|float|null $revenue After coupons, without tax and shipping. Order currency. Example: 19.99
     * @param int|float|null $shipping Shipping costs without tax. Order currency. Example: 19.99
     * @param int|float|null $tax All taxes. Order currency. Example: 19.99
     * @param int|float|null $discount What coupons and cart rules took off, positive. Order currency. Example: 19.99
     * @param string|null $coupon
     * @param list<Type\OrderLine|array<string,mixed>|\stdClass>|null $products
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $orderId,
        public readonly string $orderUid,
        public readonly string $revision,
        public readonly string $currency,
        public readonly ?string $status = null,
        public readonly ?string $affiliation = null,
        public readonly int|float|null $total = null,
        public readonly int|float|null $revenue = null,
        public readonly int|float|null $shipping = null,
        public readonly int|float|null $tax = null,
        public readonly int|float|null $discount = null,
        public readonly ?string $coupon = null,
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
        $payload['order_uid'] = $this->orderUid;
        $payload['revision'] = $this->revision;
        if ($this->status !== null) {
            $payload['status'] = $this->status;
        }
        if ($this->affiliation !== null) {
            $payload['affiliation'] = $this->affiliation;
        }
        if ($this->total !== null) {
            $payload['total'] = $this->total;
        }
        if ($this->revenue !== null) {
            $payload['revenue'] = $this->revenue;
        }
        if ($this->shipping !== null) {
            $payload['shipping'] = $this->shipping;
        }
        if ($this->tax !== null) {
            $payload['tax'] = $this->tax;
        }
        if ($this->discount !== null) {
            $payload['discount'] = $this->discount;
        }
        if ($this->coupon !== null) {
            $payload['coupon'] = $this->coupon;
        }
        $payload['currency'] = $this->currency;
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
