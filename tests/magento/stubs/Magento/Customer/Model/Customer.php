<?php

declare(strict_types=1);

namespace Magento\Customer\Model;

class Customer
{
    public function __construct(private string $id, private string $email)
    {
    }

    public function getId()
    {
        return $this->id;
    }

    public function getEmail()
    {
        return $this->email;
    }
}
