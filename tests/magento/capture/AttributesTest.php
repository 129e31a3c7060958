<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Catalog\Model\Product;
use Magento\Eav\Model\Entity\Attribute\AbstractAttribute;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Enrichment\AttributeText;
use Trackwright\Module\Model\Value\Plain;

class AttributesTest extends TestCase
{
    public function testOptionsHaveTheTextsOfTheProductsStoreViewWhateverTheCurrentOneIs(): void
    {
        $texts = [1 => [5 => 'Red', 6 => 'Wool'], 2 => [5 => 'Rot', 6 => 'Wolle'], 3 => [5 => 'Rouge', 6 => 'Laine']];
        $attributes = [
            'color' => new AbstractAttribute('select', $texts),
            'materials' => new AbstractAttribute('multiselect', $texts),
            'weave' => new AbstractAttribute('text'),
        ];
        $reader = new AttributeText(new Plain());
        $other = new Product(3, [], []);
        $attributes['materials']->setData('data_object', $other);
        $product = new Product(2, ['color' => '5', 'materials' => '5,6', 'weave' => 'twill'], $attributes);
        self::assertSame('Rot', $reader->of($product, 'color'));
        self::assertSame(['Rot', 'Wolle'], $reader->of($product, 'materials'));
        self::assertSame('twill', $reader->of($product, 'weave'));
        self::assertNull($reader->of($product, 'size'));
        self::assertSame('Red', $reader->of(new Product(1, ['color' => '5'], $attributes), 'color'));
        self::assertNull($attributes['color']->getData('data_object'), 'Magento shares its attributes');
        self::assertSame($other, $attributes['materials']->getData('data_object'));
    }
}
