<?php

declare(strict_types=1);

namespace Trackwright\Tests;

/**
 * A connection to a server that says that it is too old for SKIP LOCKED, and refuses it.
 */
class OldServer extends PdoConnection
{
    public function query(string $sql, array $values = []): array
    {
        if ($sql === 'SELECT VERSION() AS version') {
            return [['version' => '5.7.44-log']];
        }
        if (str_contains($sql, 'SKIP LOCKED')) {
            throw new \PDOException('You have an error in your SQL syntax');
        }
        return parent::query($sql, $values);
    }
}
