<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Store\Model\StoreManagerInterface;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Entries;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper\Pool;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Sweeper\Books;
use Trackwright\Module\Model\Sweeper\SourceInterface;

/**
 * Books of one trigger with one event, without mappers. What it writes goes into the outbox of the test's shop.
 */
class Shelf extends Books
{
    /** @var int[] entities whose values can't be read */
    public array $broken = [];

    private Shop $shop;

    /** @var array<string, SourceInterface> */
    private array $found;

    public static function of(Shop $shop, string $trigger, SourceInterface $source): self
    {
        $unused = static fn (string $class): object => (new \ReflectionClass($class))->newInstanceWithoutConstructor();
        $stores = new class implements StoreManagerInterface {
            public function getStores($withDefault = false, $codeKey = false)
            {
                return [];
            }
        };
        $made = new self(
            $unused(Pool::class),
            $unused(Entries::class),
            $unused(Guard::class),
            $shop->config,
            $shop->writer(),
            $unused(Store::class),
            $shop->connection,
            $stores,
            $shop->log
        );
        $made->shop = $shop;
        $made->found = [$trigger => $source];
        return $made;
    }

    public function sources(): array
    {
        return $this->found;
    }

    public function storeIds(): array
    {
        return [1];
    }

    public function events(?string $only = null): array
    {
        return [['Order Completed', 1]];
    }

    public function entries(string $trigger, Occurrence $occurrence, callable $isWanted): array
    {
        $id = $occurrence->subject->id;
        if (in_array((int) $id, $this->broken, true)) {
            throw new \RuntimeException('It can not be read.');
        }
        $order = $this->shop->order($id, $id);
        $entry = new Entry(
            $order->messageId,
            $order->call,
            $order->name,
            $order->version,
            1,
            $occurrence->subject,
            $occurrence->at,
            'storefront',
            $order->payload
        );
        return $isWanted($entry) ? [$entry] : [];
    }

    public function inherit(Occurrence $occurrence): void
    {
        // No context is kept here.
    }
}
