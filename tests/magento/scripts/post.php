<?php

// Posts as many batches as it is told, one after the other, and prints each verdict. Arguments as JSON: {endpoint, count, settings?}.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Tests\Shop;

$given = json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR);
$transport = (new Shop($given['settings'] ?? []))->http();
for ($number = 0; $number < $given['count']; $number++) {
    echo json_encode($transport->post(new Route('WK', $given['endpoint']), ['{"messageId":"' . $number . '"}'], $number)), "\n";
}
