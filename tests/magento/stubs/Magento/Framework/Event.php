<?php

declare(strict_types=1);

namespace Magento\Framework;

class Event
{
    /** @param array<string, mixed> $data */
    public function __construct(private array $data = [])
    {
    }

    public function getName()
    {
        return $this->data['name'] ?? null;
    }

    public function getData($key = '', $index = null)
    {
        return $this->data[$key] ?? null;
    }
}
