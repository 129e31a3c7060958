<?php

declare(strict_types=1);

namespace Magento\Customer\Model;

class Session
{
    public function getCustomerId()
    {
        return null;
    }

    public function getCustomerGroupId()
    {
        return 0;
    }

    public function isLoggedIn()
    {
        return $this->getCustomerId() !== null;
    }
}
