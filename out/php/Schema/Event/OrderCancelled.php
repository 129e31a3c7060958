<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;
use Acme\Tracking\Schema\Type;

/**
 * An order was given up before it was shipped. Once an order. What had been paid comes back as a refund.
 *
 * Consent: analytics. Owner: checkout-team. Since version 1.0.0 of the plan.
 */
class OrderCancelled implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Cancelled';

    /**
     * Takes the members by name.
     *
     * @param string $orderId Example: "000000123"
     * @param string $orderUid Example: "1-000000123"
     * @param int|float $total What the order came to, tax and shipping included, after coupons. Order currency. Example: 19.99
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param string|null $affiliation
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
        public readonly int|float $total,
        public readonly string $currency,
        public readonly ?string $affiliation = null,
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
        if ($this->affiliation !== null) {
            $payload['affiliation'] = $this->affiliation;
        }
        $payload['total'] = $this->total;
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
