<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config\Backend;

use Magento\Framework\App\Config\Value;
use Magento\Framework\Exception\ValidatorException;

/**
 * An address of its own, with nothing that a path could be appended to wrongly.
 */
class Endpoint extends Value
{
    private const PATTERN = '#^https?://[A-Za-z0-9.\-]+(:(?<port>[0-9]{1,5}))?(/[A-Za-z0-9._~\-/]*)?$#D';
    private const PORTS = 65_535;

    /**
     * Refuses what is no address.
     *
     * @return $this
     * @throws ValidatorException
     */
    public function beforeSave()
    {
        $value = trim((string) $this->getValue());
        if ($value !== '' && !$this->isAddress($value)) {
            throw new ValidatorException(__('"%1" is no address: write https://, a host and perhaps a path.', $value));
        }
        $this->setValue(rtrim($value, '/'));
        return parent::beforeSave();
    }

    /**
     * Whether something can be asked for there.
     *
     * @param string $value
     * @return bool
     */
    private function isAddress(string $value): bool
    {
        if (preg_match(self::PATTERN, $value, $found) !== 1) {
            return false;
        }
        $port = $found['port'] ?? '';
        return $port === '' || ((int) $port > 0 && (int) $port <= self::PORTS);
    }
}
