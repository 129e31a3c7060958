<?php
// What a buyer chooses of a product, by its type: the first of everything.
declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $product = $manager->get(ProductRepositoryInterface::class)->get($given['sku']);
    $extension = $product->getExtensionAttributes();
    $chosen = ['custom' => array_map(static fn ($option): string => (string)$option->getOptionId(), $product->getOptions() ?? [])];
    $chosen['links'] = array_map(static fn ($link): int => (int)$link->getId(), $extension->getDownloadableProductLinks() ?? []);
    if ($product->getTypeId() === 'configurable') {
        $child = $product->getTypeInstance()->getUsedProducts($product)[0];
        $chosen['child'] = $child->getSku();
        foreach ($extension->getConfigurableProductOptions() as $option) {
            $code = $option->getProductAttribute()->getAttributeCode();
            $chosen['configurable'][] = ['option_id' => (string)$option->getAttributeId(), 'option_value' => (int)$child->getData($code)];
        }
    }
    foreach ($extension->getBundleProductOptions() ?? [] as $option) {
        $link = $option->getProductLinks()[0];
        $chosen['bundle'][] = ['option_id' => (int)$option->getOptionId(), 'option_qty' => (int)$link->getQty(), 'option_selections' => [(int)$link->getId()]];
    }
    return $chosen;
};
