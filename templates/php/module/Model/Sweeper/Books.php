<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Sweeper;

use Magento\Sales\Api\Data\OrderInterface;
use Magento\Store\Model\StoreManagerInterface;
use Psr\Log\LoggerInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Database\ConnectionInterface;
use Trackwright\Module\Model\Entries;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Mapper\Pool;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Outbox\Writer;
use Trackwright\Module\Model\Subject;

/**
 * Takes what stands in the shop's books and isn't in the outbox into the outbox. Calls without a derived messageId
 * can't be told from those that were sent, and are left alone.
 */
class Books
{
    /**
     * @param Pool $mappers
     * @param Entries $entries
     * @param Guard $guard
     * @param Config $config
     * @param Writer $writer
     * @param Store $contexts
     * @param ConnectionInterface $connection
     * @param StoreManagerInterface $stores
     * @param LoggerInterface $logger
     * @param SourceInterface[] $sources by trigger; several of one are told apart by what follows a colon
     */
    public function __construct(
        private readonly Pool $mappers,
        private readonly Entries $entries,
        private readonly Guard $guard,
        private readonly Config $config,
        private readonly Writer $writer,
        private readonly Store $contexts,
        private readonly ConnectionInterface $connection,
        private readonly StoreManagerInterface $stores,
        private readonly LoggerInterface $logger,
        private readonly array $sources = []
    ) {
    }

    /**
     * Where each trigger of the plan finds what it should have told of.
     *
     * @return SourceInterface[] as they were given
     */
    public function sources(): array
    {
        $known = $this->mappers->triggers();
        $isKnown = fn (string $source): bool => in_array($this->trigger($source), $known, true);
        return array_filter($this->sources, $isKnown, ARRAY_FILTER_USE_KEY);
    }

    /**
     * Store views for which something is recorded.
     *
     * @return int[]
     */
    public function storeIds(): array
    {
        $ids = array_map(static fn (object $store): int => (int) $store->getId(), $this->stores->getStores());
        return array_values(array_filter($ids, $this->config->isEnabled(...)));
    }

    /**
     * The events that can be made up for.
     *
     * @param string|null $only a source's name, where its events alone are meant
     * @return array<int,array{0:string,1:int}> wire name and version
     */
    public function events(?string $only = null): array
    {
        $events = [];
        foreach ($only === null ? array_keys($this->sources()) : [$only] as $trigger) {
            foreach ($this->mappers->of($this->trigger($trigger)) as $mapper) {
                $events[$mapper->name() . "\0" . $mapper->version()] = [$mapper->name(), $mapper->version()];
            }
        }
        return array_values($events);
    }

    /**
     * The entries of an occurrence that has a derived messageId, and that somebody wants.
     *
     * @param string $trigger the source's name
     * @param Occurrence $occurrence
     * @param callable $isWanted says of an entry whether it is
     * @return Entry[]
     */
    public function entries(string $trigger, Occurrence $occurrence, callable $isWanted): array
    {
        if (!$this->config->isEnabled($occurrence->storeId)) {
            return [];
        }
        $occurrence = $occurrence->channel === null ? $occurrence->through($this->channel($occurrence)) : $occurrence;
        $dropped = $this->guard->reason($occurrence);
        $entries = [];
        foreach ($this->mappers->of($this->trigger($trigger)) as $mapper) {
            $entry = $this->entries->lasting($mapper, $occurrence, $dropped);
            if ($entry !== null && $isWanted($entry)) {
                $entries[] = $entry;
            }
        }
        return $entries;
    }

    /**
     * The trigger that a source is of.
     *
     * @param string $source
     * @return string
     */
    private function trigger(string $source): string
    {
        return explode(':', $source, 2)[0];
    }

    /**
     * Writes those that aren't there yet.
     *
     * @param Entry[] $entries
     * @return int how many that were
     */
    public function write(array $entries): int
    {
        $known = $this->known($entries);
        $missing = array_filter($entries, static fn (Entry $entry): bool => !isset($known[$entry->messageId]));
        if ($missing !== []) {
            $this->writer->append(...array_values($missing));
        }
        return count($missing);
    }

    /**
     * Gives an order the context of its cart, where its request didn't live to do so.
     *
     * @param Occurrence $occurrence
     * @return void
     */
    public function inherit(Occurrence $occurrence): void
    {
        if ($occurrence->quoteId !== null && $occurrence->subject->type === Subject::ORDER) {
            $this->contexts->inherit(new Subject(Subject::QUOTE, $occurrence->quoteId), $occurrence->subject, null);
        }
    }

    /**
     * Says that something could not be taken.
     *
     * @param string $trigger
     * @param int $id
     * @param \Throwable $failure
     * @return void
     */
    public function failed(string $trigger, int $id, \Throwable $failure): void
    {
        $message = sprintf('%s of entity %d could not be made up for: %s', $trigger, $id, $failure->getMessage());
        $this->logger->error($message, ['exception' => $failure]);
    }

    /**
     * Through which door it came, as far as the books say: they keep the address of shoppers alone.
     *
     * @param Occurrence $occurrence
     * @return string
     */
    private function channel(Occurrence $occurrence): string
    {
        $order = $occurrence->roots['order'] ?? null;
        $isShoppers = $order instanceof OrderInterface && (string) $order->getRemoteIp() !== '';
        return $isShoppers ? Channel::STOREFRONT : Channel::ADMIN;
    }

    /**
     * MessageIds that are in the outbox.
     *
     * @param Entry[] $entries
     * @return bool[] by messageId
     */
    private function known(array $entries): array
    {
        if ($entries === []) {
            return [];
        }
        $rows = $this->connection->query(
            // phpcs:ignore Magento2.SQL.RawQuery
            'SELECT message_id FROM ' . $this->connection->table('outbox') . ' WHERE message_id IN ('
            . implode(',', array_fill(0, count($entries), '?')) . ')',
            array_values(array_map(static fn (Entry $entry): string => $entry->messageId, $entries))
        );
        return array_fill_keys(array_map('strval', array_column($rows, 'message_id')), true);
    }
}
