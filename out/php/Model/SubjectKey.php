<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\Config\ConfigOptionsListConstants;
use Acme\Tracking\Schema\Runtime\Uuid;

/**
 * Names that the installation alone can make: a person's rows are found by one without telling whose they are.
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
     * A UUID that what it stands for and the installation's secret alone give.
     *
     * @param string $name
     * @return string
     */
    public function id(string $name): string
    {
        $digest = hash_hmac('sha256', $name, $this->secret());
        return Uuid::derive(vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(substr($digest, 0, 32), 4)), $digest);
    }

    /**
     * The installation's secret. When Magento's keys are rotated the first one stays, so that old rows are still found.
     *
     * @return string
     */
    private function secret(): string
    {
        $keys = (string) $this->deployment->get(ConfigOptionsListConstants::CONFIG_PATH_CRYPT_KEY);
        return hash_hmac('sha256', self::PURPOSE, strtok($keys, "\n ") ?: '');
    }
}
