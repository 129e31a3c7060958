<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use PDO;
use Trackwright\Module\Model\Database\ConnectionInterface;

/**
 * The module's connection without Magento, with Magento's settings: emulated prepares, texts for numbers, no strict mode.
 */
class PdoConnection implements ConnectionInterface
{
    private ?PDO $pdo = null;

    /** Called before each statement and commit, so that tests can break in */
    public ?\Closure $before = null;

    public int $statements = 0;

    public function __construct(private readonly string $isolation = 'READ COMMITTED')
    {
    }

    public function pdo(): PDO
    {
        if ($this->pdo === null) {
            $this->pdo = new PDO((string) getenv('TRACKWRIGHT_DSN'), (string) getenv('TRACKWRIGHT_DB_USER') ?: 'root', '', [
                PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
                PDO::ATTR_EMULATE_PREPARES => true,
                PDO::ATTR_STRINGIFY_FETCHES => true,
            ]);
            $this->pdo->exec("SET SQL_MODE=''");
            $this->pdo->exec('SET SESSION TRANSACTION ISOLATION LEVEL ' . $this->isolation);
        }
        return $this->pdo;
    }

    public function table(string $name): string
    {
        return '`trackwright_module_' . $name . '`';
    }

    public function select(string $columns, string $table, string $rest = '', array $values = []): array
    {
        return $this->query('SELECT ' . $columns . ' FROM ' . $this->table($table) . ' ' . $rest, $values);
    }

    public function query(string $sql, array $values = []): array
    {
        $statement = $this->run($sql, $values);
        return $statement->fetchAll(PDO::FETCH_ASSOC);
    }

    public function execute(string $sql, array $values = []): int
    {
        return $this->run($sql, $values)->rowCount();
    }

    public function begin(): void
    {
        $this->pdo()->beginTransaction();
    }

    public function commit(): void
    {
        $this->interrupt('COMMIT');
        $this->pdo()->commit();
    }

    public function rollBack(): void
    {
        $this->pdo()->rollBack();
    }

    public function reset(): void
    {
        $this->pdo = null;
    }

    private function run(string $sql, array $values): \PDOStatement
    {
        $this->statements++;
        $this->interrupt($sql);
        $statement = $this->pdo()->prepare($sql);
        $statement->execute($values);
        return $statement;
    }

    private function interrupt(string $sql): void
    {
        if ($this->before !== null) {
            ($this->before)($sql);
        }
    }
}
