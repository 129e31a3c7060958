<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\Config\ConfigOptionsListConstants;

/**
 * Finds a person's rows without telling whose they are: a keyed hash of the e-mail address.
 */
class SubjectKey
{
    private const PURPOSE = 'acme_tracking subject';

    /**
     * @param DeploymentConfig $deployment
     */
    public function __construct(
        private readonly DeploymentConfig $deployment
    ) {
    }

    /**
     * The key of an address.
     *
     * @param string|null $email
     * @return string|null hex, 64 characters; null where there is no address
     */
    public function of(?string $email): ?string
    {
        $address = mb_strtolower(trim((string) $email), 'UTF-8');
        return $address === '' ? null : hash_hmac('sha256', $address, $this->secret());
    }

    /**
     * The installation's secret. When Magento's keys are rotated the first one stays, so that old rows are still found.
     *
     * @return string
     */
    public function secret(): string
    {
        $keys = (string) $this->deployment->get(ConfigOptionsListConstants::CONFIG_PATH_CRYPT_KEY);
        return hash_hmac('sha256', self::PURPOSE, strtok($keys, "\n ") ?: '');
    }
}
