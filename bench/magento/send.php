<?php

// A worker: send.php <endpoint> <batch size> <limit> [loop]. Prints {sent, seconds, cpu}.

declare(strict_types=1);

require __DIR__ . '/orders.php';

use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Priority;
use Trackwright\Tests\Shop;

$shop = new Shop([
    'trackwright_module/segment/endpoint' => $argv[1],
    'trackwright_module/delivery/batch_size' => $argv[2],
]);
(new Priority())->lower(); // as the command and cron do
$worker = $shop->worker();
$begun = begun();
$sent = $worker->run(new Limits(PHP_INT_MAX, !isset($argv[4]), (int) $argv[3]));
told($sent, $begun);
