<?php

declare(strict_types=1);

namespace Magento\Framework\HTTP\PhpEnvironment;

class RemoteAddress
{
    public function getRemoteAddress(bool $ipToLong = false)
    {
        return '192.0.2.7';
    }
}
