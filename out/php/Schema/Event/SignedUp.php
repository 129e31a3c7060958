<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A customer account was opened. Once a customer.
 *
 * Consent: analytics. Owner: crm-team. Since version 1.0.0 of the plan.
 */
class SignedUp implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Signed Up';

    /**
     * Takes the members by name.
     *
     * @param string $customerId Magento's customer id, the userId. Example: "7734"
     * @param string|'checkout'|'api'|null $type Where it was opened
     * @param string|null $title Personal data (other)
     * @param string|null $firstName Personal data (name)
     * @param string|null $lastName Personal data (name)
     * @param string|null $email Example: "ada@shop.example". Personal data (email)
     * @param string|null $phone Personal data (phone)
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $customerId,
        public readonly ?string $type = null,
        public readonly ?string $title = null,
        public readonly ?string $firstName = null,
        public readonly ?string $lastName = null,
        public readonly ?string $email = null,
        public readonly ?string $phone = null,
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
        $payload['customer_id'] = $this->customerId;
        if ($this->type !== null) {
            $payload['type'] = $this->type;
        }
        if ($this->title !== null) {
            $payload['title'] = $this->title;
        }
        if ($this->firstName !== null) {
            $payload['first_name'] = $this->firstName;
        }
        if ($this->lastName !== null) {
            $payload['last_name'] = $this->lastName;
        }
        if ($this->email !== null) {
            $payload['email'] = $this->email;
        }
        if ($this->phone !== null) {
            $payload['phone'] = $this->phone;
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
