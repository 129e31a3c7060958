<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\ReviewSubmitted;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Deferred;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Functions;
use Acme\Tracking\Model\Value\Review as ReviewValues;
use Magento\Review\Model\Review;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * What `Product Reviewed` says at review.submitted.
 */
class ProductReviewed implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param ReviewValues $reviewValues
     * @param Functions $functions
     * @param StoreManagerInterface $stores
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly ReviewValues $reviewValues,
        private readonly Functions $functions,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'track';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return 'Product Reviewed';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Review $review */
        $review = $occurrence->roots['review'];
        /** @var Store $store */
        $store = $this->stores->getStore($occurrence->storeId);

        return [
            'payload' => $this->cast->present([
                'product_id' => $this->cast->text($review->getEntityPkValue()),
                'review_id' => $this->cast->text($review->getId()),
                'rating' => $this->functions->apply(
                    $this->reviewValues->rating($review),
                    [['round', 0], ['string']]
                ),
                'review_body' => $this->cast->text($review->getData('detail')),
                'store_view' => $this->cast->text($store->getCode()),
                'market' => new Deferred('visitor.market', ''),
            ]),
        ];
    }
}
