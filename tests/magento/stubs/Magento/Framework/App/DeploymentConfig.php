<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class DeploymentConfig
{
    public function get($key = null, $defaultValue = null)
    {
        return ['crypt/key' => '0123456789abcdef0123456789abcdef'][$key] ?? $defaultValue;
    }
}
