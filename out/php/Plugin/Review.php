<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Plugin;

use Magento\Review\Model\Review as Subject;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what Review does to review.submitted.
 */
class Review
{
    /**
     * @param Recorder $recorder
     */
    public function __construct(
        private readonly Recorder $recorder
    ) {
    }

    /**
     * Records what was done; the result stays what it is.
     *
     * @param Subject $subject
     * @param mixed $result
     * @param mixed $arguments
     * @return mixed
     */
    public function afterAggregate(Subject $subject, mixed $result, mixed ...$arguments): mixed
    {
        $this->recorder->record(
            'Magento\\Review\\Model\\Review::aggregate',
            ['subject' => $subject, 'result' => $result, 'arguments' => $arguments],
            [
                'review.submitted',
            ]
        );
        return $result;
    }
}
