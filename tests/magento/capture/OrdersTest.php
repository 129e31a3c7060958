<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Sales\Model\Order as SalesOrder;
use Magento\Sales\Model\Order\Item;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\LineItems;
use Trackwright\Module\Model\Money;
use Trackwright\Module\Model\Value\Order;
use Trackwright\Module\Model\Value\OrderLine;
use Trackwright\Module\Model\Value\Plain;
use Trackwright\Module\Model\Value\Sku;

/**
 * Orders as Magento stores them, worked out by hand, and what is told of them.
 */
class OrdersTest extends TestCase
{
    private Order $order;
    private OrderLine $line;

    protected function setUp(): void
    {
        $money = new Money();
        $this->order = new Order($money, new Plain());
        $this->line = new OrderLine(new LineItems($money), $money, new Sku());
    }

    /**
     * Columns: subtotal, shipping, tax, discount, its tax, that of shipping's discount, grand total; lines as row total, discount, tax,
     * discount's tax, fixed product tax, and their parts. Then what is told: revenue, other total, fixed product taxes, and for each line
     * discount, tax and fixed product tax.
     *
     * @return array<string, array{array<int, mixed>, array<int, array<int, mixed>>, array<int, mixed>}>
     */
    public static function orders(): array
    {
        return [
            // 2 x 10.00, no tax, flat rate 5.00
            'simple' => [
                [20.0, 5.0, 0.0, 0.0, 0.0, 0.0, 25.0],
                [[20.0, 0.0, 0.0, 0.0, null]],
                [20.0, 0.0, 0.0, [[0.0, 0.0, 0.0]]],
            ],
            // the same as loaded: texts with four decimals
            'loaded' => [
                ['20.0000', '5.0000', '0.0000', '-0.0000', null, null, '25.0000'],
                [['20.0000', '0.0000', '0.0000', null, null]],
                [20.0, 0.0, 0.0, [[0.0, 0.0, 0.0]]],
            ],
            // prices without tax: 100.00, coupon 10 %, tax 20 % of 90.00
            'tax on top, discount before tax' => [
                [100.0, 0.0, 18.0, -10.0, 0.0, 0.0, 108.0],
                [[100.0, 10.0, 18.0, 0.0, null]],
                [90.0, 0.0, 0.0, [[10.0, 18.0, 0.0]]],
            ],
            // prices with tax: 120.00 of which 20.00 tax; coupon 10 % of 120.00 is 12.00, of which 2.00 is tax
            'tax within, discount with tax' => [
                [100.0, 0.0, 18.0, -12.0, 2.0, 0.0, 108.0],
                [[100.0, 12.0, 18.0, 2.0, null]],
                [90.0, 0.0, 0.0, [[12.0, 18.0, 0.0]]],
            ],
            // the coupon takes off shipping, too: 12.00 with tax, a tenth is 1.20, of which 0.20 is tax
            'discount on shipping with tax' => [
                [100.0, 10.0, 19.8, -13.2, 2.0, 0.2, 118.8],
                [[100.0, 12.0, 18.0, 2.0, null]],
                [89.0, 0.0, 0.0, [[12.0, 18.0, 0.0]]],
            ],
            // two products with 3.00 fixed product tax each, told beside the subtotal
            'fixed product tax beside the subtotal' => [
                [40.0, 0.0, 0.0, 0.0, 0.0, 0.0, 46.0],
                [[40.0, 0.0, 0.0, 0.0, 6.0]],
                [40.0, 0.0, 6.0, [[0.0, 0.0, 6.0]]],
            ],
            // the same, told within it
            'fixed product tax in the subtotal' => [
                [46.0, 0.0, 0.0, 0.0, 0.0, 0.0, 46.0],
                [[40.0, 0.0, 0.0, 0.0, 6.0]],
                [46.0, 0.0, 6.0, [[0.0, 0.0, 6.0]]],
            ],
            // a bundle of two parts, 30.00 and 20.00, priced by its parts: 10 % off, tax 10 % of 45.00
            'bundle priced by its parts' => [
                [50.0, 0.0, 4.5, -5.0, 0.0, 0.0, 49.5],
                [[50.0, 0.0, 4.5, 0.0, null, [[30.0, 3.0, 2.7, 0.0, null], [20.0, 2.0, 1.8, 0.0, null]]]],
                [45.0, 0.0, 0.0, [[5.0, 4.5, 0.0]]],
            ],
            // the same where Magento leaves the bundle's own tax empty
            'bundle without a tax of its own' => [
                [50.0, 0.0, 4.5, -5.0, 0.0, 0.0, 49.5],
                [[50.0, 0.0, 0.0, 0.0, null, [[30.0, 3.0, 2.7, 0.0, null], [20.0, 2.0, 1.8, 0.0, null]]]],
                [45.0, 0.0, 0.0, [[5.0, 4.5, 0.0]]],
            ],
            // a bundle with a price of its own: its parts cost nothing
            'bundle with a fixed price' => [
                [60.0, 0.0, 6.0, 0.0, 0.0, 0.0, 66.0],
                [[60.0, 0.0, 6.0, 0.0, null, [[0.0, 0.0, 0.0, 0.0, null], [0.0, null, null, null, null]]]],
                [60.0, 0.0, 0.0, [[0.0, 6.0, 0.0]]],
            ],
            'configurable' => [
                [25.0, 0.0, 5.0, -2.5, 0.0, 0.0, 27.5],
                [[25.0, 2.5, 5.0, 0.0, null, [[0.0, 0.0, 0.0, 0.0, null]]]],
                [22.5, 0.0, 0.0, [[2.5, 5.0, 0.0]]],
            ],
            // 100.00 of which a gift card pays 30.00 and the payment method costs 1.50 more
            'gift card and surcharge' => [
                [100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 71.5],
                [[100.0, 0.0, 0.0, 0.0, null]],
                [100.0, -28.5, 0.0, [[0.0, 0.0, 0.0]]],
            ],
            // yen have no decimals, dinars three
            'no decimals' => [
                [1980.0, 500.0, 248.0, 0.0, 0.0, 0.0, 2728.0],
                [[1980.0, 0.0, 198.0, 0.0, null]],
                [1980.0, 0.0, 0.0, [[0.0, 198.0, 0.0]]],
            ],
            'three decimals' => [
                [10.125, 1.5, 0.581, -0.005, 0.0, 0.0, 12.201],
                [[10.125, 0.005, 0.506, 0.0, null]],
                [10.12, 0.0, 0.0, [[0.005, 0.506, 0.0]]],
            ],
            'nothing to pay' => [
                [10.0, 0.0, 0.0, -10.0, 0.0, 0.0, 0.0],
                [[10.0, 10.0, 0.0, 0.0, null]],
                [0.0, 0.0, 0.0, [[10.0, 0.0, 0.0]]],
            ],
            'virtual: no shipping at all' => [
                [15.0, null, 0.0, 0.0, 0.0, null, 15.0],
                [[15.0, 0.0, 0.0, 0.0, null]],
                [15.0, 0.0, 0.0, [[0.0, 0.0, 0.0]]],
            ],
        ];
    }

    /**
     * @dataProvider orders
     *
     * @param array<int, mixed> $totals
     * @param array<int, array<int, mixed>> $lines
     * @param array<int, mixed> $told
     */
    public function testAmountsAddUp(array $totals, array $lines, array $told): void
    {
        $items = array_map($this->item(...), $lines);
        $columns = [
            'subtotal',
            'shipping_amount',
            'tax_amount',
            'discount_amount',
            'discount_tax_compensation_amount',
            'shipping_discount_tax_compensation_amount',
            'grand_total',
        ];
        $order = new SalesOrder(array_combine($columns, $totals), $items);
        [$revenue, $other, $weee, $ofLines] = $told;
        self::assertSame($revenue, $this->order->revenue($order));
        self::assertSame($other, $this->order->otherTotal($order));
        self::assertSame($weee, $this->order->weee($order));
        $found = array_map(
            fn (Item $line): array => [$this->line->discount($line), $this->line->tax($line), $this->line->weee($line)],
            $items
        );
        self::assertSame($ofLines, $found);
        $beside = array_sum(array_column($lines, 0)) < (float) $totals[0] ? 0.0 : $weee;
        $sum = $revenue + (float) $totals[1] + (float) $totals[2] + $beside + $other;
        self::assertEqualsWithDelta((float) $totals[6], $sum, 0.0001);
        self::assertSame(-(float) $totals[3] + 0.0, $this->order->discount($order));
    }

    public function testAnOrderIsKnownByStoreAndNumber(): void
    {
        $order = new SalesOrder(['store_id' => '2', 'increment_id' => '000000007']);
        self::assertSame('2-000000007', $this->order->uid($order));
    }

    public function testAnEmptyTextIsNoCoupon(): void
    {
        self::assertNull($this->order->coupon(new SalesOrder(['coupon_code' => ''])));
        self::assertSame('TEN', $this->order->coupon(new SalesOrder(['coupon_code' => 'TEN'])));
    }

    public function testTheCataloguesSkuIsLoadedWhereTheLineHasAnother(): void
    {
        $simple = new Item(['product_type' => 'simple', 'sku' => 'A', 'product_id' => 5]);
        self::assertSame('A', $this->line->parentSku($simple));
        foreach (['configurable', 'bundle'] as $type) {
            $line = new Item(['product_type' => $type, 'sku' => 'A-RED', 'product_id' => 5]);
            self::assertEquals(new Deferred('product.sku', '5', 'A-RED'), $this->line->parentSku($line));
        }
        $data = ['product_type' => 'simple', 'sku' => 'A-gift', 'product_id' => 5];
        $data['product_options'] = ['options' => [['label' => 'Wrapping']]];
        self::assertEquals(new Deferred('product.sku', '5', 'A-gift'), $this->line->parentSku(new Item($data)));
        unset($data['product_id']);
        self::assertSame('A-gift', $this->line->parentSku(new Item($data)));
    }

    /**
     * @param array<int, mixed> $row
     */
    private function item(array $row): Item
    {
        $names = ['row_total', 'discount_amount', 'tax_amount', 'discount_tax_compensation_amount', 'weee_tax_applied_row_amount'];
        return new Item(array_combine($names, array_slice($row, 0, 5)), array_map($this->item(...), $row[5] ?? []));
    }
}
