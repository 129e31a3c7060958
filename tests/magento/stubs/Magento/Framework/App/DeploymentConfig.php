<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class DeploymentConfig
{
    /** @param array<string, mixed> $values */
    public function __construct(private array $values = ['crypt/key' => '0123456789abcdef0123456789abcdef'])
    {
    }

    public function get($key = null, $defaultValue = null)
    {
        return $this->values[$key] ?? $defaultValue;
    }
}
