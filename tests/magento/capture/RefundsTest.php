<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Sales\Model\Order\Creditmemo as Memo;
use Magento\Sales\Model\Order\Creditmemo\Item as Line;
use Magento\Sales\Model\Order\Item;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\LineItems;
use Trackwright\Module\Model\Money;
use Trackwright\Module\Model\Value\Creditmemo;
use Trackwright\Module\Model\Value\CreditmemoLine;
use Trackwright\Module\Model\Value\Sku;

/**
 * Credit memos as Magento makes them, and which goods are told to have come back.
 */
class RefundsTest extends TestCase
{
    /**
     * Lines by id of the order's line: how many came back by Magento's words, how many were ordered, the parent's id, whether the parts are
     * what is invoiced and refunded (Magento's isDummy() of a line with parts). Then what is told, by id.
     *
     * @return array<string, array{array<int, array<int, mixed>>, array<int, float>}>
     */
    public static function memos(): array
    {
        return [
            'simple products' => [[1 => [2.0, 3.0], 2 => [0.0, 1.0]], [1 => 2.0]],
            'as loaded' => [[1 => ['2.0000', '3.0000'], 2 => ['0.0000', '1.0000']], [1 => 2.0]],
            // of three invoiced bundles of a cup and two saucers each one came back: Magento writes three
            'one of three bundles' => [
                [1 => [3.0, 3.0, null, true], 2 => [1.0, 3.0, 1], 3 => [2.0, 6.0, 1]],
                [1 => 1.0],
            ],
            'all of them' => [
                [1 => [3.0, 3.0, null, true], 2 => [3.0, 3.0, 1], 3 => [6.0, 6.0, 1]],
                [1 => 3.0],
            ],
            'the cups of two' => [
                [1 => [3.0, 3.0, null, true], 2 => [2.0, 3.0, 1], 3 => [0.0, 6.0, 1]],
                [1 => 2.0],
            ],
            'one saucer' => [
                [1 => [3.0, 3.0, null, true], 2 => [0.0, 3.0, 1], 3 => [1.0, 6.0, 1]],
                [1 => 0.5],
            ],
            // an adjustment alone: the bundle's line is there all the same
            'money alone' => [
                [1 => [3.0, 3.0, null, true], 2 => [0.0, 3.0, 1], 3 => [0.0, 6.0, 1], 4 => [0.0, 1.0]],
                [],
            ],
            'a bundle without its parts' => [[1 => [3.0, 3.0, null, true]], []],
            // a bundle with a price of its own, a configurable: it is the parent that comes back
            'parent with a price of its own' => [[1 => [1.0, 2.0, null, false], 2 => [1.0, 2.0, 1]], [1 => 1.0]],
        ];
    }

    /**
     * @dataProvider memos
     * @param array<int, array<int, mixed>> $lines
     * @param array<int, float> $told
     */
    public function testWhatCameBack(array $lines, array $told): void
    {
        $items = [];
        foreach ($lines as $id => [$quantity, $ordered]) {
            $item = new class (
                ['qty_ordered' => $ordered, 'parent_item_id' => $lines[$id][2] ?? null, 'has_children' => isset($lines[$id][3])],
                $lines[$id][3] ?? false
            ) extends Item {
                public function __construct(array $data, private bool $isDummy)
                {
                    parent::__construct($data);
                }

                public function isDummy($shipment = false): bool
                {
                    return $this->isDummy;
                }
            };
            $items[$id] = new Line(['order_item' => $item, 'order_item_id' => $id, 'qty' => $quantity]);
        }
        $memo = new Memo(['all_items' => array_values($items)]);
        array_map(static fn (Line $line) => $line->setCreditmemo($memo), $items);
        $money = new Money();
        $line = new CreditmemoLine(new LineItems($money), $money, new Sku());
        $found = [];
        foreach ((new Creditmemo($money, $line))->items($memo) as $item) {
            $found[(int) $item->getOrderItemId()] = $line->quantity($item);
        }
        self::assertSame($told, $found);
    }
}
