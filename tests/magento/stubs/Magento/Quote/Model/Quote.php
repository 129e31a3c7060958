<?php

declare(strict_types=1);

namespace Magento\Quote\Model;

class Quote
{
    public function __construct(private ?string $group = null)
    {
    }

    public function getId()
    {
        return null;
    }

    public function getCustomerGroupId()
    {
        return $this->group;
    }
}
