<?php

// The module's part without its database: memory.php <endpoint> <batch size> <count>. Validates, builds and sends. Prints {sent, seconds, cpu}.

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Module\Schema\Runtime\Json;
use Trackwright\Module\Schema\Schema;
use Trackwright\Tests\Shop;

$transport = (new Shop())->http();
$route = new Route('WK', $argv[1]);
$states = ['analytics' => 'granted', 'marketing' => 'granted'];
$bodies = [];
for ($number = -(int) $argv[2]; $number < (int) $argv[3]; $number++) {
    if ($number === 0) {
        $begun = begun(); // after a batch that loads the classes
    }
    $payload = properties($number);
    if (Schema::validate('track', 'Order Completed', $payload) !== []) {
        throw new LogicException('The order is against the plan.');
    }
    $bodies[] = Json::compact(Schema::write([
        'call' => 'track',
        'name' => 'Order Completed',
        'payload' => $payload,
        'identity' => ['anonymousId' => 'visitor-' . $number],
        'consent' => ['model' => 'opt-in', 'preferences' => $states],
        'now' => (int) (microtime(true) * 1000),
    ])['json']);
    if (count($bodies) === (int) $argv[2]) {
        $transport->post($route, $bodies, 0);
        $bodies = [];
    }
}
told((int) $argv[3], $begun);
