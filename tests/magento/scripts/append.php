<?php

// Puts orders into the outbox, as many requests would, and prints their messageIds. Arguments as JSON: {from, count, note?: how long a text each has}.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Tests\Shop;

$given = json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR);
$shop = new Shop();
$writer = $shop->writer();
for ($number = $given['from']; $number < $given['from'] + $given['count']; $number++) {
    $entry = $shop->order((string) $number, (string) $number, ['note' => str_repeat('x', $given['note'] ?? $number % 400)]);
    $writer->append($entry);
    echo $entry->messageId, "\n";
}
