<?php

declare(strict_types=1);

namespace Magento\Framework\Config;

class ConfigOptionsListConstants
{
    public const CONFIG_PATH_CRYPT_KEY = 'crypt/key';
}
