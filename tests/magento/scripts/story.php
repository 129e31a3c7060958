<?php

// One order of a customer, from the outbox to Segment by the worker. Arguments as JSON: {endpoint, writeKey, customer, visitor, payload}. Prints
// how many messages were sent.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Module\Model\Enrichment\Deferrals;
use Trackwright\Module\Model\Outbox\Circumstances;
use Trackwright\Module\Model\Outbox\CircumstancesInterface;
use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Outbox\FormerCalls;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Preparer;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Value\Functions;
use Trackwright\Module\Schema\Schema;
use Trackwright\Tests\Shop;

$given = json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR);
// What the shop's own storage would say of the order: whose it is, from which browser, and what they allow.
$known = new class ($given['customer'], $given['visitor']) implements CircumstancesInterface {
    public function __construct(private readonly string $customer, private readonly string $visitor)
    {
    }

    public function of(array $rows): array
    {
        $found = [];
        foreach ($rows as $row) {
            $found[$row->id] = new Circumstances(
                ['userId' => $this->customer, 'anonymousId' => $this->visitor],
                ['model' => 'opt-in', 'preferences' => ['analytics' => 'granted', 'marketing' => 'denied']]
            );
        }
        return $found;
    }
};
$settings = [
    'trackwright_module/segment/endpoint' => $given['endpoint'],
    'trackwright_module/segment/write_key' => $given['writeKey'],
];
$shop = new class ($settings, $known) extends Shop {
    /** @param array<string, string> $settings */
    public function __construct(array $settings, private readonly CircumstancesInterface $known)
    {
        parent::__construct($settings);
    }

    public function preparer(array $enrichers = []): Preparer
    {
        $deferrals = new Deferrals($this->loads, new Functions());
        return new Preparer($deferrals, $this->known, $this->delivery, new FormerCalls(), new Json(), $this->log, $enrichers);
    }
};
$shop->writer()->append(new Entry(
    (string) Schema::messageId('track', 'Order Completed', $given['payload']),
    'track',
    'Order Completed',
    1,
    1,
    new Subject(Subject::ORDER, $given['visitor']),
    $shop->clock->now(),
    'storefront',
    $given['payload'],
    customerId: $given['customer'],
    subjectKey: hash('sha256', $given['customer'])
));
echo $shop->worker()->run(new Limits(PHP_INT_MAX, true));
