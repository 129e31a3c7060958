<?php
// A guest's cart with `lines` lines, all of one product with different engravings. Its masked id.
declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\DataObject;
use Magento\Framework\ObjectManagerInterface;
use Magento\Quote\Api\CartRepositoryInterface;
use Magento\Quote\Api\GuestCartManagementInterface;
use Magento\Quote\Model\MaskedQuoteIdToQuoteIdInterface;

return static function (ObjectManagerInterface $manager, array $given): string {
    $masked = $manager->get(GuestCartManagementInterface::class)->createEmptyCart();
    $quotes = $manager->get(CartRepositoryInterface::class);
    $quote = $quotes->get($manager->get(MaskedQuoteIdToQuoteIdInterface::class)->execute($masked));
    $product = $manager->get(ProductRepositoryInterface::class)->get('LIVE-OPTION');
    $option = $product->getOptions()[0]->getOptionId();
    for ($number = 1; $number <= $given['lines']; $number++) {
        $added = $quote->addProduct($product, new DataObject(['qty' => 1, 'options' => [$option => "No. $number"]]));
        if (is_string($added)) {
            throw new RuntimeException($added);
        }
    }
    $quotes->save($quote);
    return $masked;
};
