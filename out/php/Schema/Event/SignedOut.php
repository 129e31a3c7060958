<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A customer signed out. A session that runs out tells nothing.
 *
 * Consent: analytics. Owner: crm-team. Since version 1.0.0 of the plan.
 */
class SignedOut implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Signed Out';

    /**
     * Takes the members by name.
     *
     * @param string $customerId Example: "7734"
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $customerId,
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
        if ($this->storeView !== null) {
            $payload['store_view'] = $this->storeView;
        }
        if ($this->market !== null) {
            $payload['market'] = $this->market;
        }
        return $payload;
    }
}
