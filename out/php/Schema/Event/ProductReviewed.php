<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * A review was handed in; it need not be published yet. Once a review.
 *
 * Consent: analytics. Owner: crm-team. Since version 2.0.0 of the plan.
 */
class ProductReviewed implements Runtime\TypedInterface
{
    public const CALL = 'track';

    public const NAME = 'Product Reviewed';

    /**
     * Takes the members by name.
     *
     * @param string $productId
     * @param string $reviewId Example: "907"
     * @param string|null $rating Stars, 1 to 5. A string, because Segment's spec has it so. Example: "5"
     * @param string|null $reviewBody The shopper's own words. Personal data (other)
     * @param string|null $storeView Code of the Magento store view. Examples: "de_de", "us_en"
     * @param 'de'|'us'|null $market The plan's market, which decides the consent model
     */
    public function __construct(
        public readonly string $productId,
        public readonly string $reviewId,
        public readonly ?string $rating = null,
        public readonly ?string $reviewBody = null,
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
        $payload['product_id'] = $this->productId;
        $payload['review_id'] = $this->reviewId;
        if ($this->rating !== null) {
            $payload['rating'] = $this->rating;
        }
        if ($this->reviewBody !== null) {
            $payload['review_body'] = $this->reviewBody;
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
