<?php

// The module's part without its database: memory.php <endpoint> <batch size> <count>. Validates, builds and sends. Prints {sent, seconds, cpu}.

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Module\Schema\Schema;
use Trackwright\Tests\Shop;

$transport = (new Shop())->http();
$route = new Route('WK', $argv[1]);
$states = ['analytics' => 'granted', 'marketing' => 'granted'];
$begun = hrtime(true);
$bodies = [];
for ($number = 0; $number < (int) $argv[3]; $number++) {
    $payload = properties($number);
    if (Schema::validate('track', 'Order Completed', $payload) !== []) {
        throw new LogicException('The order is against the plan.');
    }
    $bodies[] = Schema::encode(Schema::build([
        'call' => 'track',
        'name' => 'Order Completed',
        'payload' => $payload,
        'identity' => ['anonymousId' => 'visitor-' . $number],
        'consent' => ['model' => 'opt-in', 'preferences' => $states],
        'now' => (int) (microtime(true) * 1000),
    ])['message']);
    if (count($bodies) === (int) $argv[2]) {
        $transport->post($route, $bodies, 0);
        $bodies = [];
    }
}
told((int) $argv[3], $begun);
