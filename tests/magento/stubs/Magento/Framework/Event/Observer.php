<?php

declare(strict_types=1);

namespace Magento\Framework\Event;

use Magento\Framework\Event;

class Observer
{
    public function __construct(private Event $event)
    {
    }

    public function getEvent()
    {
        return $this->event;
    }
}
