<?php

// Orders being placed: insert.php <first number> <count> <lines>. One INSERT each, 5 ms apart. Prints milliseconds of the INSERTs,
// and of as many `SELECT 1` in between, which tell what the machine alone takes: {insert: {p50, p95, p99, max}, nothing: {…}}.

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Tests\PdoConnection;
use Trackwright\Tests\Shop;

$connection = new PdoConnection('REPEATABLE READ'); // as a shop's requests have it
$writer = (new Shop())->writer($connection);
$connection->query('SELECT 1');
$times = ['insert' => [], 'nothing' => []];
for ($number = (int) $argv[1]; $number < (int) $argv[1] + (int) $argv[2]; $number++) {
    $entry = entry($number, (int) $argv[3]);
    $begun = hrtime(true);
    $writer->append($entry);
    $times['insert'][] = (hrtime(true) - $begun) / 1e6;
    usleep(2_500);
    $begun = hrtime(true);
    $connection->query('SELECT 1');
    $times['nothing'][] = (hrtime(true) - $begun) / 1e6;
    usleep(2_500);
}
echo json_encode(array_map(static function (array $times): array {
    sort($times);
    $at = static fn (float $share): float => round($times[(int) (count($times) * $share)], 2);
    return ['p50' => $at(0.5), 'p95' => $at(0.95), 'p99' => $at(0.99), 'max' => round(end($times), 2)];
}, $times)), "\n";
