<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Catalog\Helper\Product\Configuration;
use Magento\Catalog\Model\Product\Configuration\Item\ItemInterface;
use Magento\Catalog\Pricing\Price\ConfiguredPriceInterface;
use Magento\Wishlist\Model\Item;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Api\TriggerInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Money;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Shopper;
use Trackwright\Module\Model\Trigger\WishlistMovedToCart;
use Trackwright\Module\Model\Trigger\WishlistRemoved;
use Trackwright\Module\Model\Trigger\Wishlists;
use Trackwright\Module\Model\Value\ItemOptions;
use Trackwright\Module\Model\Value\WishlistItem;

/**
 * What becomes of a wishlist's entries: removed, or moved to the cart, by forms and by GraphQL.
 */
class WishlistsTest extends TestCase
{
    private const MOVE = 'Magento\\Wishlist\\Model\\Item::addToCart';
    private const QUERY = 'Magento\\WishlistGraphQl\\Model\\Resolver\\Wishlist\\AddToCart::resolve';

    private TriggerInterface $removed;
    private TriggerInterface $moved;

    protected function setUp(): void
    {
        $channel = $this->createStub(Channel::class);
        $channel->method('isShoppers')->willReturn(true);
        $shopper = $this->createStub(Shopper::class);
        $shopper->method('customerId')->willReturn('7');
        $this->removed = new WishlistRemoved(new Wishlists($channel, $shopper, new Hours()));
        $this->moved = new WishlistMovedToCart(new Wishlists($channel, $shopper, new Hours()));
    }

    /**
     * @param list<array{string, array<string, mixed>}> $hooks what Magento does in one request, until its end
     * @return array{list<string>, list<string>} ids of removed and of moved entries
     */
    private function told(array $hooks): array
    {
        $told = [[], []];
        foreach ([...$hooks, ['controller_front_send_response_before', []]] as [$hook, $payload]) {
            foreach ([$this->removed, $this->moved] as $at => $trigger) {
                foreach ($trigger->occurrences($hook, $payload) as $occurrence) {
                    self::assertInstanceOf(Occurrence::class, $occurrence);
                    $told[$at][] = $occurrence->roots['wishlist_item']->getId();
                }
            }
        }
        return $told;
    }

    /** @return array{string, array<string, mixed>} */
    private static function deleted(Item $item): array
    {
        return ['wishlist_item_delete_commit_after', ['item' => $item]];
    }

    /**
     * @param array<string, mixed> $asked
     * @return array{string, array<string, mixed>}
     */
    private static function query(array $asked): array
    {
        return [self::QUERY, ['result' => ['status' => true], 'arguments' => [null, null, null, null, $asked]]];
    }

    public function testByForms(): void
    {
        [$one, $two] = [new Item('1', '5'), new Item('2', '5')];
        self::assertSame([['1'], []], $this->told([self::deleted($one)]));
        $move = [self::MOVE, ['subject' => $two, 'result' => true]];
        self::assertSame([[], ['2']], $this->told([self::deleted($two), $move]));
        self::assertSame([[], []], $this->told([[self::MOVE, ['subject' => $two, 'result' => false]]]));
    }

    public function testAQueryMovesSomeOrAll(): void
    {
        [$one, $two, $other] = [new Item('1', '5'), new Item('2', '5'), new Item('3', '6')];
        $some = self::query(['wishlistId' => '5', 'wishlistItemIds' => ['2']]);
        self::assertSame([['1'], ['2']], $this->told([self::deleted($one), self::deleted($two), $some]));
        $all = self::query(['wishlistId' => '5']);
        self::assertSame([['3'], ['1', '2']], $this->told([...array_map(self::deleted(...), [$one, $two, $other]), $all]));
        self::assertSame([[], []], $this->told([$all]));
    }

    public function testAnotherRequestsQueryMovesNothingOfThis(): void
    {
        self::assertSame([['1'], []], $this->told([self::deleted(new Item('1', '5'))]));
        self::assertSame([[], []], $this->told([self::query(['wishlistId' => '5'])]));
    }

    public function testAnEntryHasThePriceAndTheOptionsOfWhatWasChosen(): void
    {
        // A mug of 12.00, engraved for 3.50: what it costs follows from the entry.
        $price = new class implements ConfiguredPriceInterface {
            private float $value = 12.0;

            public function setItem(ItemInterface $item)
            {
                $this->value += count($item->options) * 3.5;
                return $this;
            }

            public function getPrice(string $code): self
            {
                return $code === 'wishlist_configured_price' ? $this : new self();
            }

            public function getPriceInfo(): self
            {
                return $this;
            }

            public function getAmount(): self
            {
                return $this;
            }

            public function getValue(): float
            {
                return $this->value;
            }
        };
        $item = new Item('1', '2', $price);
        $item->options = [['label' => 'Engraving', 'value' => ['To', 'Ada']]];
        $values = new WishlistItem(new Money(), new ItemOptions(new Configuration()));
        self::assertSame(15.5, $values->price($item));
        [$option] = $values->options($item);
        self::assertSame(['Engraving', 'To, Ada'], [$option->getLabel(), $option->getValue()]);
    }
}
