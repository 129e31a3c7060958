<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Config\Backend;

use Magento\Framework\App\Config\Value;
use Magento\Framework\Exception\ValidatorException;

/**
 * A host name, which also ends up in the content security policy.
 */
class Host extends Value
{
    private const LAST_PORT = 65_535;

    /**
     * Refuses what is no host.
     *
     * @return $this
     * @throws ValidatorException
     */
    public function beforeSave()
    {
        $value = mb_strtolower(trim((string) $this->getValue()));
        $isHost = preg_match('#^[a-z0-9]([a-z0-9.\-]*[a-z0-9])?(:([0-9]{1,5}))?$#D', $value, $found) === 1
            && (int) ($found[3] ?? 1) >= 1 && (int) ($found[3] ?? 1) <= self::LAST_PORT;
        if ($value !== '' && !$isHost) {
            throw new ValidatorException(__('"%1" is no host: write it without https:// and without a path.', $value));
        }
        $this->setValue($value);
        return parent::beforeSave();
    }
}
