<?php
// A tax of `rate` per cent for Texas on goods; 0 takes it away.
declare(strict_types=1);

use Magento\Framework\ObjectManagerInterface;
use Magento\Tax\Model\Calculation\RateFactory;
use Magento\Tax\Model\Calculation\RuleFactory;

return static function (ObjectManagerInterface $manager, array $given): bool {
    $rule = $manager->get(RuleFactory::class)->create()->load('Live rule', 'code');
    $rate = $manager->get(RateFactory::class)->create()->load('Live rate', 'code');
    foreach ([$rule, $rate] as $old) {
        if ($old->getId()) {
            $old->delete();
        }
    }
    if ($given['rate']) {
        $rate = $manager->get(RateFactory::class)->create();
        $rate->setData(['code' => 'Live rate', 'tax_country_id' => 'US', 'tax_region_id' => 57, 'tax_postcode' => '*', 'rate' => $given['rate']])->save();
        $manager->get(RuleFactory::class)->create()->setData([
            'code' => 'Live rule', 'tax_rate_ids' => [$rate->getId()], 'customer_tax_class_ids' => [3], 'product_tax_class_ids' => [2],
            'priority' => 0, 'position' => 0, 'calculate_subtotal' => 0,
        ])->save();
    }
    return true;
};
