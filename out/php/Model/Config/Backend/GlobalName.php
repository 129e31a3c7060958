<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Config\Backend;

use Magento\Framework\App\Config\Value;
use Magento\Framework\Exception\ValidatorException;

/**
 * A name on `window`.
 */
class GlobalName extends Value
{
    /**
     * Refuses what is no JavaScript identifier.
     *
     * @return $this
     * @throws ValidatorException
     */
    public function beforeSave()
    {
        $value = trim((string) $this->getValue());
        if ($value !== '' && preg_match('#^[A-Za-z_$][A-Za-z0-9_$]{0,63}$#D', $value) !== 1) {
            throw new ValidatorException(__('"%1" can\'t be the name of a variable in JavaScript.', $value));
        }
        $this->setValue($value);
        return parent::beforeSave();
    }
}
