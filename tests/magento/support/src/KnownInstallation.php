<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Installation;

/**
 * An installation with a given fingerprint.
 */
class KnownInstallation extends Installation
{
    public function __construct(public string $print = '00000000000000aa', public bool $copy = false)
    {
    }

    public function fingerprint(): string
    {
        return $this->print;
    }

    public function confirmed(): string
    {
        return $this->print;
    }

    public function isCopy(): bool
    {
        return $this->copy;
    }

    public function maySend(): bool
    {
        return !$this->copy;
    }
}
