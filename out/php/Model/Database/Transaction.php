<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Database;

use Acme\Tracking\Model\Clock;

/**
 * Runs work in a transaction, again where the database asks for that: deadlock, lock timeout, a node of a cluster that
 * disagrees, a connection that is gone.
 */
class Transaction
{
    private const TRIES = 8;
    private const LONGEST_PAUSE = 500;

    /** Lock timeout, deadlock, statement interrupted, and what Galera says while a node is not ready */
    private const CONFLICTS = [1205, 1213, 1317, 1047];

    /** Too many connections, server shutting down, gone away, lost, connection killed, can't connect */
    private const BROKEN = [1040, 1053, 1927, 2002, 2003, 2006, 2013, 4031];

    /**
     * @param ConnectionInterface $connection
     * @param Clock $clock
     */
    public function __construct(
        private readonly ConnectionInterface $connection,
        private readonly Clock $clock
    ) {
    }

    /**
     * What the work returns, once it is committed. The work may run several times.
     *
     * @param callable $work
     * @return mixed
     */
    public function run(callable $work): mixed
    {
        for ($try = 1; true; $try++) {
            try {
                $this->connection->begin();
                $result = $work();
                $this->connection->commit();
                return $result;
            } catch (\Throwable $failure) {
                $this->leave($failure);
                if ($try >= self::TRIES || !$this->passes($failure)) {
                    throw $failure;
                }
                $this->clock->pause(random_int(1, min(self::LONGEST_PAUSE, 5 << $try)));
            }
        }
    }

    /**
     * Brings the connection back into a state in which it can begin anew.
     *
     * @param \Throwable $failure
     * @return void
     */
    private function leave(\Throwable $failure): void
    {
        try {
            $this->connection->rollBack();
            $broken = in_array($this->code($failure), self::BROKEN, true);
        } catch (\Throwable) {
            $broken = true;
        }
        if ($broken) {
            $this->connection->reset();
        }
    }

    /**
     * Whether the same work may succeed on another try.
     *
     * @param \Throwable $failure
     * @return bool
     */
    private function passes(\Throwable $failure): bool
    {
        $code = $this->code($failure);
        // PDO has no code for a transaction that ended with the connection it was on.
        return in_array($code, self::CONFLICTS, true) || in_array($code, self::BROKEN, true)
            || str_contains($failure->getMessage(), 'no active transaction');
    }

    /**
     * The database's number of an error; 0 where it is none of the database.
     *
     * @param \Throwable $failure
     * @return int
     */
    private function code(\Throwable $failure): int
    {
        for ($cause = $failure; $cause !== null; $cause = $cause->getPrevious()) {
            if ($cause instanceof \PDOException) {
                return (int) ($cause->errorInfo[1] ?? $cause->getCode());
            }
        }
        return 0;
    }
}
