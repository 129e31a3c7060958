<?php

// segmentio/analytics-php: peer.php <its folder> <host:port> <batch size> <count>. Prints {sent, seconds, cpu}.

declare(strict_types=1);

require __DIR__ . '/orders.php';

spl_autoload_register(static function (string $class) use ($argv): void {
    $path = $argv[1] . '/lib/' . strtr(substr($class, strlen('Segment\\')), '\\', '/') . '.php';
    if (str_starts_with($class, 'Segment\\') && is_file($path)) {
        require $path;
    }
});

// Its own sender, over plain HTTP and without the second that it sleeps between the batches of one flush.
class Plain extends Segment\Consumer\LibCurl
{
    protected string $protocol = 'http://';
    protected int $flush_interval_in_mills = 0;
}

$client = new Segment\Client('WK', ['consumer' => Plain::class, 'host' => $argv[2], 'flush_at' => (int) $argv[3]]);
for ($number = -(int) $argv[3]; $number < (int) $argv[4]; $number++) {
    if ($number === 0) {
        $begun = begun(); // after a batch that loads the classes
    }
    $client->track([
        'anonymousId' => 'visitor-' . $number,
        'event' => 'Order Completed',
        'properties' => properties($number),
        'context' => ['consent' => ['categoryPreferences' => ['Analytics' => true, 'Advertising' => true]]],
    ]);
}
$client->flush();
told((int) $argv[4], $begun);
