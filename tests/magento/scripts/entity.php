<?php

// The trigger of an entity of the shop's own, as di.xml configures it: what it tells of a few events. Prints JSON.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Trigger\Entity;

$owner = new class () {
    public function getEmail(): string
    {
        return 'ada@shop.example';
    }
};
$warranty = new class ($owner) {
    public function __construct(private readonly object $owner)
    {
    }

    public function getData(string $key): string
    {
        return ['store_id' => '3', 'buyer' => '42'][$key];
    }

    public function getOwner(): object
    {
        return $this->owner;
    }
};
$trigger = new Entity(
    new Clock(),
    'data_object',
    'warranty',
    'new',
    ['getData:store_id'],
    ['getData:buyer'],
    ['getOwner', 'getEmail']
);
$told = [];
foreach ([['data_object' => $warranty], ['data_object' => $warranty], ['other' => $warranty], []] as $payload) {
    foreach ($trigger->occurrences('acme_warranty_save_commit_after', $payload) as $one) {
        $told[] = [
            'roots' => array_keys($one->roots),
            'store' => $one->storeId,
            'customer' => $one->customerId,
            'email' => $one->email,
            'subject' => [$one->subject->type, $one->subject->id],
        ];
    }
}
echo json_encode($told, JSON_THROW_ON_ERROR);
