<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Database;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;

/**
 * The connection that the running request uses.
 */
class ShopConnection implements ConnectionInterface
{
    private const TABLES = 'acme_tracking_';

    /**
     * @param ResourceConnection $resource
     */
    public function __construct(protected readonly ResourceConnection $resource)
    {
    }

    /**
     * @inheritdoc
     */
    public function table(string $name): string
    {
        return '`' . $this->resource->getTableName(self::TABLES . $name) . '`';
    }

    /**
     * @inheritdoc
     */
    public function select(string $columns, string $table, string $rest = '', array $values = []): array
    {
        return $this->query('SELECT ' . $columns . ' FROM ' . $this->table($table) . ' ' . $rest, $values);
    }

    /**
     * @inheritdoc
     */
    public function query(string $sql, array $values = []): array
    {
        return $this->adapter()->query($sql, $values)->fetchAll(\PDO::FETCH_ASSOC);
    }

    /**
     * @inheritdoc
     */
    public function execute(string $sql, array $values = []): int
    {
        return $this->adapter()->query($sql, $values)->rowCount();
    }

    /**
     * @inheritdoc
     */
    public function begin(): void
    {
        $this->adapter()->beginTransaction();
    }

    /**
     * @inheritdoc
     */
    public function commit(): void
    {
        $this->adapter()->commit();
    }

    /**
     * @inheritdoc
     */
    public function rollBack(): void
    {
        $this->adapter()->rollBack();
    }

    /**
     * @inheritdoc
     */
    public function reset(): void
    {
        $this->resource->closeConnection();
    }

    /**
     * Magento's own adapter.
     *
     * @return AdapterInterface
     */
    protected function adapter(): AdapterInterface
    {
        return $this->resource->getConnection();
    }
}
