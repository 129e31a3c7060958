<?php

declare(strict_types=1);

namespace Magento\Wishlist\Model;

class Item implements \Magento\Catalog\Model\Product\Configuration\Item\ItemInterface
{
    /** @var list<array<string, mixed>> what was chosen, as Magento tells it */
    public array $options = [];

    public function __construct(private string $id, private string $wishlistId, private ?object $product = null)
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
        return $this->product;
    }
}
