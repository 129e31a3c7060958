<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Outbox;

use Trackwright\Module\Api\OutboxRepositoryInterface;

/**
 * The outbox for other modules and the admin.
 */
class Repository implements OutboxRepositoryInterface
{
    /**
     * @param Overview $overview
     * @param Revival $revival
     */
    public function __construct(
        private readonly Overview $overview,
        private readonly Revival $revival
    ) {
    }

    /**
     * @inheritDoc
     */
    public function counts(): array
    {
        return $this->overview->rows();
    }

    /**
     * @inheritDoc
     */
    public function oldestWaiting(): int
    {
        return $this->overview->oldest();
    }

    /**
     * @inheritDoc
     */
    public function replay(int ...$ids): int
    {
        return $this->revival->replay(new Selection(ids: $ids === [] ? null : array_values($ids)));
    }

    /**
     * @inheritDoc
     */
    public function retry(): int
    {
        return $this->revival->retry(new Selection());
    }
}
