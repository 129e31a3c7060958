<?php

declare(strict_types=1);

namespace Magento\Framework;

/**
 * Flags of the shop, in memory.
 */
class FlagManager
{
    /** @var array<string, mixed> */
    public array $flags = [];

    public function getFlagData($code)
    {
        return $this->flags[$code] ?? null;
    }

    public function saveFlag($code, $value)
    {
        $this->flags[$code] = json_decode(json_encode($value, JSON_THROW_ON_ERROR), true);
        return true;
    }

    public function deleteFlag($code)
    {
        unset($this->flags[$code]);
        return true;
    }
}
