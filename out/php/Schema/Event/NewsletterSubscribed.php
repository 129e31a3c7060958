<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A subscription was confirmed; with double opt-in that is the click in the mail, not the form.
 *
 * Consent: analytics, marketing. Owner: crm-team. Since version 1.0.0 of the plan.
 */
class NewsletterSubscribed implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Newsletter Subscribed';

    /**
     * Takes the members by name.
     *
     * @param string $subscriptionId Magento's id of the subscription, which guests have, too. Example: "118"
     * @param 'footer'|'checkout'|'account'|'popup'|'import'|null $subscriptionSource Where it began
     * @param string|null $email Personal data (email)
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $subscriptionId,
        public readonly ?string $subscriptionSource = null,
        public readonly ?string $email = null,
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
        $payload['subscription_id'] = $this->subscriptionId;
        if ($this->subscriptionSource !== null) {
            $payload['subscription_source'] = $this->subscriptionSource;
        }
        if ($this->email !== null) {
            $payload['email'] = $this->email;
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
