<?php

declare(strict_types=1);

namespace Magento\Wishlist\Model;

class Item
{
    public function __construct(private string $id, private string $wishlistId)
    {
    }

    public function getId()
    {
        return $this->id;
    }

    public function getWishlistId()
    {
        return $this->wishlistId;
    }

    public function getStoreId()
    {
        return '1';
    }

    public function getProduct()
    {
        return null;
    }
}
