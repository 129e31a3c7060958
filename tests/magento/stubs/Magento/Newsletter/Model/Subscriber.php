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
    public const XML_PATH_CONFIRMATION_FLAG = 'newsletter/subscription/confirm';

    public function __construct(private int $id, private ?int $from, private int $to, private int $customerId = 0)
    {
    }

    public function getId()
    {
        return (string) $this->id;
    }

    public function getCustomerId()
    {
        return (string) $this->customerId;
    }

    public function getStoreId()
    {
        return '1';
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
