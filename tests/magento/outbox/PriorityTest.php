<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PHPUnit\Framework\TestCase;

/**
 * A worker's process yields to those that serve shoppers.
 */
class PriorityTest extends TestCase
{
    public function testItIsLowered(): void
    {
        $script = <<<'PHP'
            require $argv[1];
            $nice = static fn (): int => (int) explode(' ', preg_replace('/^.*\) /', '', file_get_contents('/proc/self/stat')))[16];
            $before = $nice();
            $priority = new Trackwright\Module\Model\Outbox\Priority();
            $priority->lower();
            $priority->lower();
            echo $before, ' ', $nice();
            PHP;
        $command = [PHP_BINARY, '-r', $script, '--', dirname(__DIR__) . '/support/bootstrap.php'];
        [$before, $after] = explode(' ', (string) shell_exec(implode(' ', array_map('escapeshellarg', $command))));
        self::assertSame(max(10, (int) $before), (int) $after);
    }
}
