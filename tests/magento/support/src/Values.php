<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\App\Config\ScopeConfigInterface;

/**
 * Settings of a shop, by path; `<store>:<path>` is a store view's own.
 */
class Values implements ScopeConfigInterface
{
    /** @param array<string, string> $values */
    public function __construct(public array $values)
    {
    }

    public function getValue($path, $scopeType = 'default', $scopeCode = null)
    {
        return $this->values[$scopeCode . ':' . $path] ?? $this->values[$path] ?? null;
    }

    public function isSetFlag($path, $scopeType = 'default', $scopeCode = null)
    {
        return (bool) $this->getValue($path, $scopeType, $scopeCode);
    }
}
