<?php
// Deletes an entity through its repository or model: {what: product|customer|quote, id}.
declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Framework\ObjectManagerInterface;

return static fn (ObjectManagerInterface $manager, array $given): bool => match ($given['what']) {
    'product' => $manager->get(ProductRepositoryInterface::class)->deleteById($given['id']),
    'customer' => $manager->get(CustomerRepositoryInterface::class)->deleteById((int)$given['id']),
};
