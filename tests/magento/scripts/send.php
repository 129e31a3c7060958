<?php

// A worker as a process: sends until nothing waits. Arguments as JSON: {endpoint, lease?, margin?, wait?, settings?, until?, loop?}.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Priority;
use Trackwright\Tests\Shop;

(new Priority())->lower(); // as the command and cron do
$given = json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR);
$shop = new Shop(($given['settings'] ?? []) + ['trackwright_module/segment/endpoint' => $given['endpoint']]);
$worker = $shop->worker(null, $given['lease'] ?? null, $given['margin'] ?? null, $given['wait'] ?? 1_000);
$until = isset($given['seconds']) ? $shop->clock->now() + $given['seconds'] * 1000 : PHP_INT_MAX;
echo $worker->run(new Limits($until, !($given['loop'] ?? false)));
