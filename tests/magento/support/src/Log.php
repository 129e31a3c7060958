<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Psr\Log\AbstractLogger;

class Log extends AbstractLogger
{
    /** @var list<array{string, string}> */
    public array $lines = [];

    public function log($level, $message, array $context = []): void
    {
        $this->lines[] = [(string) $level, (string) $message];
    }
}
