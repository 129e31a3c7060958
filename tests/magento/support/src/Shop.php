<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use GuzzleHttp\Client;
use Magento\Framework\FlagManager;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Config\Delivery;
use Trackwright\Module\Model\Counter;
use Trackwright\Module\Model\Database\Transaction;
use Trackwright\Module\Model\Delivery\Backoff;
use Trackwright\Module\Model\Delivery\Batches;
use Trackwright\Module\Model\Delivery\HttpTransport;
use Trackwright\Module\Model\Delivery\Pauses;
use Trackwright\Module\Model\Delivery\Routes;
use Trackwright\Module\Model\Delivery\TransportInterface;
use Trackwright\Module\Model\Enrichment\Deferrals;
use Trackwright\Module\Model\Outbox\Backpressure;
use Trackwright\Module\Model\Outbox\Claim;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Outbox\FormerCalls;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Preparer;
use Trackwright\Module\Model\Outbox\Receipts;
use Trackwright\Module\Model\Outbox\Rows;
use Trackwright\Module\Model\Outbox\Sender;
use Trackwright\Module\Model\Outbox\Settlement;
use Trackwright\Module\Model\Outbox\Worker;
use Trackwright\Module\Model\Outbox\Writer;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Value\Functions;
use Trackwright\Module\Schema\Schema;

/**
 * The outbox of a shop, wired as di.xml does it.
 */
class Shop
{
    public const SETTINGS = [
        'trackwright_module/general/enabled' => '1',
        'trackwright_module/segment/write_key' => 'WK',
        'trackwright_module/delivery/batch_size' => '100',
        'trackwright_module/delivery/give_up_days' => '14',
        'trackwright_module/delivery/on_violation' => 'report',
        'trackwright_module/delivery/connect_timeout' => '3',
        'trackwright_module/delivery/timeout' => '10',
        'trackwright_module/delivery/retention_days' => '14',
        'trackwright_module/delivery/failed_days' => '90',
        'trackwright_module/delivery/context_days' => '90',
        'trackwright_module/delivery/most_waiting' => '1000000',
    ];

    public readonly Values $values;
    public readonly Clock $clock;
    public readonly Log $log;
    public readonly MemoryCache $cache;
    public readonly Loads $loads;
    public readonly KnownInstallation $installation;
    public readonly PdoConnection $connection;
    public readonly Config $config;
    public readonly Delivery $delivery;
    public readonly Counter $counter;
    public readonly FlagManager $flags;

    /** @param array<string, string> $settings */
    public function __construct(array $settings = [], ?Clock $clock = null, ?Loads $loads = null)
    {
        $this->values = new Values($settings + self::SETTINGS);
        $this->clock = $clock ?? new Clock();
        $this->log = new Log();
        $this->cache = new MemoryCache();
        $this->loads = $loads ?? new Loads();
        $this->installation = new KnownInstallation();
        $this->connection = new PdoConnection();
        $this->config = new Config($this->values, new PlainText());
        $this->delivery = new Delivery($this->config);
        $this->counter = new Counter($this->connection, $this->clock);
        $this->flags = new FlagManager();
    }

    public function writer(?PdoConnection $connection = null): Writer
    {
        $connection ??= $this->connection;
        return new Writer($connection, $this->installation, $this->backpressure($connection), $this->clock, new Json());
    }

    public function backpressure(?PdoConnection $connection = null): Backpressure
    {
        return new Backpressure($this->cache, $connection ?? $this->connection, $this->counter, $this->delivery);
    }

    public function transaction(): Transaction
    {
        return new Transaction($this->connection, $this->clock);
    }

    public function claim(): Claim
    {
        return new Claim($this->connection, $this->transaction(), new Rows(), $this->clock);
    }

    public function settlement(): Settlement
    {
        return new Settlement($this->connection, $this->transaction(), $this->counter, $this->clock);
    }

    /** @param list<object> $enrichers */
    public function preparer(array $enrichers = []): Preparer
    {
        $deferrals = new Deferrals($this->loads, new Functions());
        return new Preparer($deferrals, new Shoppers(), $this->delivery, new FormerCalls(), new Json(), $this->log, $enrichers);
    }

    public function worker(?TransportInterface $transport = null, ?int $lease = null, ?int $margin = null, int $wait = 1_000): Worker
    {
        $backoff = new Backoff($wait, $wait * 60, min(100, $wait));
        $sender = new Sender(
            $this->preparer(),
            $this->settlement(),
            new Receipts($this->settlement(), $this->clock),
            $transport ?? $this->http(),
            new Batches(),
            new Pauses($this->cache, $backoff, $this->clock),
            $backoff,
            new Routes($this->config),
            $this->delivery,
            $this->clock,
            $this->log,
            $margin
        );
        return new Worker($this->claim(), $sender, $this->installation, $this->delivery, $this->clock, $this->log, $lease);
    }

    public function http(): HttpTransport
    {
        return new HttpTransport(new Client(), $this->delivery, $this->clock);
    }

    /** @param array<string, mixed> $payload */
    public function order(string $uid, string $subject = '1', array $payload = [], int $storeId = 1, ?string $reason = null): Entry
    {
        $payload += ['order_uid' => $uid, 'total' => 12.5];
        $id = (string) Schema::messageId('track', 'Order Completed', $payload);
        $entry = new Entry(
            $id,
            'track',
            'Order Completed',
            1,
            $storeId,
            new Subject(Subject::ORDER, $subject),
            1_780_000_000_000,
            'storefront',
            $payload,
            customerId: '7',
            subjectKey: hash('sha256', 'jane@example.com')
        );
        return $reason === null ? $entry : $entry->tombstone($reason);
    }

    /** @return list<array<string, string|null>> */
    public function rows(string $columns = '*', string $where = '1'): array
    {
        return $this->connection->query(
            'SELECT ' . $columns . ' FROM ' . $this->connection->table('outbox') . ' WHERE ' . $where . ' ORDER BY id'
        );
    }

    /** @return array<string, int> outcome => count */
    public function counts(): array
    {
        $counts = [];
        foreach ($this->counter->totals() as $total) {
            $counts[$total['outcome']] = ($counts[$total['outcome']] ?? 0) + $total['count'];
        }
        ksort($counts);
        return $counts;
    }

    public function wipe(): void
    {
        foreach (['outbox', 'context', 'watermark', 'counter'] as $table) {
            $this->connection->execute('TRUNCATE TABLE ' . $this->connection->table($table));
        }
    }
}
