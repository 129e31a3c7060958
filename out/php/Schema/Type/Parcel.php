<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * A named type of the plan.
 */
class Parcel implements Runtime\TypedInterface
{
    /**
     * Takes the members by name.
     *
     * @param string|null $carrier Examples: "dhl", "ups"
     * @param string|null $trackingNumber Example: "00340434161094021501"
     */
    public function __construct(
        public readonly ?string $carrier = null,
        public readonly ?string $trackingNumber = null
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
        if ($this->carrier !== null) {
            $payload['carrier'] = $this->carrier;
        }
        if ($this->trackingNumber !== null) {
            $payload['tracking_number'] = $this->trackingNumber;
        }
        return $payload;
    }
}
