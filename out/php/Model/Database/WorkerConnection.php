<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Database;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\ResourceConnection\ConnectionFactory;
use Magento\Framework\Config\ConfigOptionsListConstants;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Adapter\Pdo\Mysql;

/**
 * A connection of the worker's own, at READ COMMITTED: what it claims locks rows, never the gaps that orders are
 * inserted into.
 */
class WorkerConnection extends ShopConnection
{
    // Part of the connection's configuration, so that it holds again after Magento's adapter has reconnected by itself.
    private const ISOLATION = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;';

    /** @var AdapterInterface|null */
    private ?AdapterInterface $own = null;

    /**
     * @param ResourceConnection $resource
     * @param ConnectionFactory $factory
     * @param DeploymentConfig $deployment
     */
    public function __construct(
        ResourceConnection $resource,
        private readonly ConnectionFactory $factory,
        private readonly DeploymentConfig $deployment
    ) {
        parent::__construct($resource);
    }

    /**
     * @inheritdoc
     */
    public function reset(): void
    {
        $own = $this->own;
        $this->own = null;
        if ($own instanceof Mysql) {
            $own->closeConnection();
        }
    }

    /**
     * @inheritdoc
     */
    protected function adapter(): AdapterInterface
    {
        if ($this->own === null) {
            $settings = (array) $this->deployment->get(ConfigOptionsListConstants::CONFIG_PATH_DB_CONNECTION_DEFAULT);
            $statements = rtrim((string) ($settings['initStatements'] ?? 'SET NAMES utf8'), "; \n") . ';';
            $settings['initStatements'] = $statements . self::ISOLATION;
            $settings['persistent'] = null;
            $this->own = $this->factory->create($settings);
        }
        return $this->own;
    }
}
