<?php

declare(strict_types=1);

namespace Magento\Newsletter\Model;

/**
 * A subscription as it is saved: what it was, and what it is.
 */
class Subscriber
{
    public const STATUS_SUBSCRIBED = 1;
    public const STATUS_NOT_ACTIVE = 2;
    public const STATUS_UNSUBSCRIBED = 3;
    public const STATUS_UNCONFIRMED = 4;

    public function __construct(private int $id, private ?int $from, private int $to)
    {
    }

    public function getId()
    {
        return (string) $this->id;
    }

    public function getSubscriberStatus()
    {
        return (string) $this->to;
    }

    public function getSubscriberEmail()
    {
        return "s$this->id@shop.example";
    }

    public function getOrigData($key = null)
    {
        return $this->from === null ? null : ['subscriber_id' => $this->id, 'subscriber_status' => $this->from][$key];
    }
}
