<?php

// A worker that claims what it can and gives it back, and does nothing else.

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Tests\Shop;

$shop = new Shop();
[$claim, $settlement] = [$shop->claim(), $shop->settlement()];
while (true) {
    $lease = $claim->take(1_000, 90_000);
    $settlement->postpone($lease, $lease->rows, $shop->clock->now());
}
