<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

use Magento\Review\Model\ResourceModel\Rating\Option\Vote\CollectionFactory;
use Magento\Review\Model\Review as MagentoReview;

/**
 * Values of a review that no getter gives.
 */
class Review
{
    private const STATUSES = [
        MagentoReview::STATUS_APPROVED => 'approved',
        MagentoReview::STATUS_PENDING => 'pending',
        MagentoReview::STATUS_NOT_APPROVED => 'not approved',
    ];
    private const PERCENT_PER_STAR = 20;

    /**
     * @param CollectionFactory $votes
     */
    public function __construct(
        private readonly CollectionFactory $votes
    ) {
    }

    /**
     * The status as a word.
     *
     * @param MagentoReview $review
     * @return string
     */
    public function status(MagentoReview $review): string
    {
        $status = (int) $review->getStatusId();
        return self::STATUSES[$status] ?? self::STATUSES[MagentoReview::STATUS_PENDING];
    }

    /**
     * Mean of the votes, as stars. Votes are read from the database, where they have just been stored.
     *
     * @param MagentoReview $review
     * @return float|null null without a vote
     */
    public function rating(MagentoReview $review): ?float
    {
        $percents = $this->votes->create()->setReviewFilter($review->getId())->getColumnValues('percent');
        if ($percents === []) {
            return null;
        }
        return round(array_sum(array_map('floatval', $percents)) / count($percents) / self::PERCENT_PER_STAR, 2);
    }
}
