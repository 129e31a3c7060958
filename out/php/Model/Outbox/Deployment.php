<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Magento\Framework\App\View\Deployment\Version\StorageInterface;
use Magento\Framework\MessageQueue\PoisonPill\PoisonPillCompareInterface;
use Magento\Framework\MessageQueue\PoisonPill\PoisonPillReadInterface;

/**
 * Whether this process still runs the code and the settings that it began with, by the same signs as Magento's
 * consumers.
 */
class Deployment
{
    private const SECONDS = 10;

    /** @var string|null */
    private ?string $pill = null;

    /** @var string|null */
    private ?string $version = null;

    /** @var int */
    private int $lookedAt = 0;

    /** @var bool */
    private bool $changed = false;

    /**
     * @param PoisonPillReadInterface $reader
     * @param PoisonPillCompareInterface $comparer
     * @param StorageInterface $storage
     */
    public function __construct(
        private readonly PoisonPillReadInterface $reader,
        private readonly PoisonPillCompareInterface $comparer,
        private readonly StorageInterface $storage
    ) {
    }

    /**
     * Whether something was deployed or set since the first call. Looks every ten seconds.
     *
     * @return bool
     */
    public function hasChanged(): bool
    {
        if ($this->pill === null) {
            $this->pill = $this->reader->getLatestVersion();
            $this->version = (string) $this->storage->load();
            $this->lookedAt = time();
        } elseif (!$this->changed && time() >= $this->lookedAt + self::SECONDS) {
            $this->changed = !$this->comparer->isLatestVersion($this->pill)
                || (string) $this->storage->load() !== $this->version;
            $this->lookedAt = time();
        }
        return $this->changed;
    }
}
