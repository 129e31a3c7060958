<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * What is known of a customer. The browser sends it on sign-in, the server on orders and changes of the
 * profile.
 *
 * Consent: analytics. Owner: crm-team.
 */
class Identify implements Runtime\TypedInterface
{
    public const CALL = 'identify';

    public const NAME = '';

    /**
     * Takes the members by name.
     *
     * @param string|null $email Example: "ada@shop.example". Personal data (email)
     * @param string|null $firstName Example: "Ada". Personal data (name)
     * @param string|null $lastName Example: "Lovelace". Personal data (name)
     * @param string|null $phone With country code. Example: "+49 30 1234567". Personal data (phone)
     * @param array{city?:string,postalCode?:string,country?:string}|\stdClass|null $address Where most of the orders go; no street, nobody downstream needs it. Personal data (address)
     * @param string|null $createdAt When the account was opened. Example: "2026-03-01T09:30:00Z"
     * @param string|null $customerGroup Magento's customer group. Examples: "General", "Wholesale"
     * @param bool|null $newsletter Whether the newsletter is subscribed to and confirmed
     * @param int|null $orderCount Orders placed and not cancelled
     */
    public function __construct(
        public readonly ?string $email = null,
        public readonly ?string $firstName = null,
        public readonly ?string $lastName = null,
        public readonly ?string $phone = null,
        public readonly array|\stdClass|null $address = null,
        public readonly ?string $createdAt = null,
        public readonly ?string $customerGroup = null,
        public readonly ?bool $newsletter = null,
        public readonly ?int $orderCount = null
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
        if ($this->email !== null) {
            $payload['email'] = $this->email;
        }
        if ($this->firstName !== null) {
            $payload['firstName'] = $this->firstName;
        }
        if ($this->lastName !== null) {
            $payload['lastName'] = $this->lastName;
        }
        if ($this->phone !== null) {
            $payload['phone'] = $this->phone;
        }
        if ($this->address !== null) {
            $payload['address'] = Runtime\Payload::plain($this->address);
        }
        if ($this->createdAt !== null) {
            $payload['createdAt'] = $this->createdAt;
        }
        if ($this->customerGroup !== null) {
            $payload['customerGroup'] = $this->customerGroup;
        }
        if ($this->newsletter !== null) {
            $payload['newsletter'] = $this->newsletter;
        }
        if ($this->orderCount !== null) {
            $payload['orderCount'] = $this->orderCount;
        }
        return $payload;
    }
}
