<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;
use Acme\Tracking\Schema\Type;

/**
 * An order was placed. Once an order, whichever way it came in.
 *
 * Consent: analytics. Owner: checkout-team. Since version 1.0.0 of the plan.
 *
 * https://segment.com/docs/connections/spec/ecommerce/v2/#order-completed
 */
class OrderCompleted implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Order Completed';

    /**
     * Takes the members by name.
     *
     * @param string $orderId The public order number. Example: "000000123"
     * @param string $orderUid Store id and order number, unique in this shop. Example: "1-000000123"
     * @param int|float $total What the shopper pays in all, tax and shipping included, after coupons. Order currency. GA4 reads this
     * one. Example: 19.99
     * @param int|float $revenue After coupons, without tax and shipping. Order currency. Example: 19.99
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param list<Type\OrderLine|array<string,mixed>|\stdClass> $products One for each line; what belongs to a bundle is in the bundle's line
     * @param string|null $checkoutId Magento's quote id, which joins the order to its checkout. Example: "55213"
     * @param string|null $affiliation The website that sold. Example: "Acme Germany"
     * @param int|float|null $subtotal After coupons, without tax and shipping. Order currency. Example: 19.99
     * @param int|float|null $shipping Shipping costs without tax. Order currency. Example: 19.99
     * @param int|float|null $tax All taxes, those on shipping included. Order currency. Example: 19.99
     * @param int|float|null $discount What coupons and cart rules took off, positive. Order currency. Example: 19.99
     * @param string|null $coupon Example: "WELCOME10"
     * @param string|null $paymentMethod The method's code, never an account, card number or token. Examples: "paypal_express", "banktransfer"
     * @param string|null $shippingMethod Carrier and method as Magento writes them. Examples: "flatrate_flatrate", "dhl_express"
     * @param string|null $emailSha256 Of the trimmed, lower-case e-mail address. Example:
     * "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b". Personal data (email)
     * @param string|null $phoneSha256 Of the number's digits with country code. Example:
     * "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b". Personal data (phone)
     * @param string|null $fbc Meta's click id, as the `_fbc` cookie has it. Personal data (id)
     * @param string|null $fbp Meta's browser id, as the `_fbp` cookie has it. Personal data (id)
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $orderId,
        public readonly string $orderUid,
        public readonly int|float $total,
        public readonly int|float $revenue,
        public readonly string $currency,
        public readonly array $products,
        public readonly ?string $checkoutId = null,
        public readonly ?string $affiliation = null,
        public readonly int|float|null $subtotal = null,
        public readonly int|float|null $shipping = null,
        public readonly int|float|null $tax = null,
        public readonly int|float|null $discount = null,
        public readonly ?string $coupon = null,
        public readonly ?string $paymentMethod = null,
        public readonly ?string $shippingMethod = null,
        public readonly ?string $emailSha256 = null,
        public readonly ?string $phoneSha256 = null,
        public readonly ?string $fbc = null,
        public readonly ?string $fbp = null,
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
        if ($this->checkoutId !== null) {
            $payload['checkout_id'] = $this->checkoutId;
        }
        if ($this->affiliation !== null) {
            $payload['affiliation'] = $this->affiliation;
        }
        if ($this->subtotal !== null) {
            $payload['subtotal'] = $this->subtotal;
        }
        $payload['total'] = $this->total;
        $payload['revenue'] = $this->revenue;
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
        $payload['products'] = Runtime\Payload::plain($this->products);
        if ($this->paymentMethod !== null) {
            $payload['payment_method'] = $this->paymentMethod;
        }
        if ($this->shippingMethod !== null) {
            $payload['shipping_method'] = $this->shippingMethod;
        }
        if ($this->emailSha256 !== null) {
            $payload['email_sha256'] = $this->emailSha256;
        }
        if ($this->phoneSha256 !== null) {
            $payload['phone_sha256'] = $this->phoneSha256;
        }
        if ($this->fbc !== null) {
            $payload['fbc'] = $this->fbc;
        }
        if ($this->fbp !== null) {
            $payload['fbp'] = $this->fbp;
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
