<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\Config\ConfigOptionsListConstants;
use Magento\Framework\FlagManager;

/**
 * Tells this installation from a copy of its database.
 *
 * Its fingerprint is made of what a dump doesn't hold (a word in app/etc/env.php, or else where the database is) and
 * of the shop's host. The first one that sends leaves its fingerprint in the database, and from then on another one
 * sends nothing, drops nothing, and says so. A fingerprint in the settings counts instead of the one that was left.
 */
class Installation
{
    private const SETTING = 'general/installation';
    private const FLAG = Config::SECTION . '_installation';
    private const BASE_URL = 'web/unsecure/base_url';
    private const WORD = Config::SECTION . '/installation';
    private const DATABASE = ConfigOptionsListConstants::CONFIG_PATH_DB_CONNECTION_DEFAULT;

    /**
     * @param Config $config
     * @param ScopeConfigInterface $scopeConfig
     * @param DeploymentConfig $deployment
     * @param FlagManager $flags
     */
    public function __construct(
        private readonly Config $config,
        private readonly ScopeConfigInterface $scopeConfig,
        private readonly DeploymentConfig $deployment,
        private readonly FlagManager $flags
    ) {
    }

    /**
     * What this installation is known by.
     *
     * @return string 16 hexadecimal digits
     */
    public function fingerprint(): string
    {
        $word = (string) $this->deployment->get(self::WORD);
        $database = (array) $this->deployment->get(self::DATABASE);
        $place = $word !== '' ? [$word] : [(string) ($database['host'] ?? ''), (string) ($database['dbname'] ?? '')];
        $url = (string) $this->scopeConfig->getValue(self::BASE_URL);
        $host = mb_strtolower((string) preg_replace('#^[a-z]+://|[:/].*$#i', '', $url));
        return substr(hash('sha256', implode("\n", [...$place, $host])), 0, 16);
    }

    /**
     * The fingerprint that may send.
     *
     * @return string empty where none has sent yet
     */
    public function confirmed(): string
    {
        return $this->config->shopText(self::SETTING) ?: (string) $this->flags->getFlagData(self::FLAG);
    }

    /**
     * Whether this is a copy of the installation that sends.
     *
     * @return bool
     */
    public function isCopy(): bool
    {
        $confirmed = $this->confirmed();
        return $confirmed !== '' && !hash_equals($confirmed, $this->fingerprint());
    }

    /**
     * Whether messages may leave from here. The first installation that asks becomes the one that sends.
     *
     * @return bool
     */
    public function maySend(): bool
    {
        if ($this->confirmed() === '') {
            $this->flags->saveFlag(self::FLAG, $this->fingerprint());
        }
        return !$this->isCopy();
    }
}
