<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Database;

/**
 * As much of a MySQL or MariaDB connection as the outbox needs. Everything may throw what the driver throws.
 */
interface ConnectionInterface
{
    /**
     * A table of this module, as it is named in SQL.
     *
     * @param string $name outbox, context, watermark or counter
     * @return string
     */
    public function table(string $name): string;

    /**
     * Rows of a table, by column.
     *
     * @param string $columns SQL
     * @param string $table as table() takes it
     * @param string $rest SQL that follows, with a question mark for each value
     * @param list<int|string|null> $values
     * @return list<array<string,int|string|null>>
     */
    public function select(string $columns, string $table, string $rest = '', array $values = []): array;

    /**
     * Rows of a query, by column.
     *
     * @param string $sql with a question mark for each value
     * @param list<int|string|null> $values
     * @return list<array<string,int|string|null>>
     */
    public function query(string $sql, array $values = []): array;

    /**
     * How many rows a statement changed.
     *
     * @param string $sql with a question mark for each value
     * @param list<int|string|null> $values
     * @return int
     */
    public function execute(string $sql, array $values = []): int;

    /**
     * Begins a transaction.
     *
     * @return void
     */
    public function begin(): void;

    /**
     * Commits it.
     *
     * @return void
     */
    public function commit(): void;

    /**
     * Takes it back.
     *
     * @return void
     */
    public function rollBack(): void;

    /**
     * Gives the connection up, whatever state it is in. The next call makes a new one.
     *
     * @return void
     */
    public function reset(): void;
}
