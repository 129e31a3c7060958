<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\App\CacheInterface;

class MemoryCache implements CacheInterface
{
    /** @var array<string, string> */
    public array $entries = [];

    public function load($identifier)
    {
        return $this->entries[$identifier] ?? false;
    }

    public function save($data, $identifier, $tags = [], $lifeTime = null)
    {
        $this->entries[$identifier] = $data;
        return true;
    }

    public function remove($identifier)
    {
        unset($this->entries[$identifier]);
        return true;
    }
}
