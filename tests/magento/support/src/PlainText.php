<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\Encryption\EncryptorInterface;

class PlainText implements EncryptorInterface
{
    public function encrypt($data)
    {
        return $data;
    }

    public function decrypt($data)
    {
        return $data;
    }
}
