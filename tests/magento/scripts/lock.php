<?php

// Changes the outbox's second row, says so, and then its first, in one transaction.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Tests\Shop;

$shop = new Shop();
$table = $shop->connection->table('outbox');
$told = false;
$shop->transaction()->run(function () use ($shop, $table, &$told): void {
    $shop->connection->execute("UPDATE $table SET attempts = attempts + 1 WHERE id = 2");
    if (!$told) {
        $told = true;
        echo "holds the second\n";
    }
    $shop->connection->execute("UPDATE $table SET attempts = attempts + 1 WHERE id = 1");
});
