<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A payment was refused. The shopper may try again, so this may come several times.
 *
 * Consent: analytics. Owner: checkout-team. Since version 2.2.0 of the plan.
 */
class PaymentFailed implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Payment Failed';

    /**
     * Takes the members by name.
     *
     * @param string $checkoutId Magento's quote id; there is no order yet. Example: "55213"
     * @param string $currency An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency. Examples:
     * "EUR", "USD"
     * @param string|null $paymentMethod The method's code, never an account, card number or token. Examples: "paypal_express", "banktransfer"
     * @param 'declined'|'authentication'|'expired'|'technical'|null $reason A class of reasons, never the provider's message, which may hold card details
     * @param int|float|null $value What was to be paid, tax and shipping included, after coupons. Example: 19.99
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $checkoutId,
        public readonly string $currency,
        public readonly ?string $paymentMethod = null,
        public readonly ?string $reason = null,
        public readonly int|float|null $value = null,
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
        $payload['checkout_id'] = $this->checkoutId;
        if ($this->paymentMethod !== null) {
            $payload['payment_method'] = $this->paymentMethod;
        }
        if ($this->reason !== null) {
            $payload['reason'] = $this->reason;
        }
        if ($this->value !== null) {
            $payload['value'] = $this->value;
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
