<?php

declare(strict_types=1);

namespace Magento\Customer\Api\Data;

interface CustomerInterface
{
    public function getId();

    public function getEmail();

    public function getGroupId();

    public function getCreatedAt();
}
