<?php

// Fills the outbox: fill.php <first number> <count> [frozen].

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Tests\Shop;

$shop = new Shop();
$writer = $shop->writer();
[$first, $count] = [(int) $argv[1], (int) $argv[2]];
for ($number = $first; $number < $first + $count; $number += 100) {
    $writer->append(...array_map('entry', range($number, min($number + 100, $first + $count) - 1)));
}

if (isset($argv[3])) {
    do {
        $lease = $shop->claim()->take(500, 3_600_000);
        $prepared = $shop->preparer()->prepare($lease->rows);
        $shop->settlement()->freeze($lease, $prepared);
    } while ($lease->rows !== []);
    $shop->connection->execute('UPDATE ' . $shop->connection->table('outbox') . ' SET lease_token = 0, lease_until = 0');
}
