<?php

/**
 * Prints the best of many rounds, in nanoseconds a call. Argument: the folder of the generated package.
 */

declare(strict_types=1);

use Acme\Tracking\Schema\Event\OrderCompleted;
use Acme\Tracking\Schema\Schema;
use Acme\Tracking\Schema\Type\OrderLine;

$folder = $argv[1];
spl_autoload_register(static function (string $class) use ($folder): void {
    require $folder . '/' . strtr(substr($class, strlen('Acme\\Tracking\\')), '\\', '/') . '.php';
});

const ROUNDS = 60;
const CALLS = 2000;

/**
 * Values as a request brings them: no string of them stands in the code.
 */
function fresh(array $values): array
{
    return unserialize(serialize($values));
}

$line = static fn (int $index, array $more): array => (new OrderLine(...fresh([
    'productId' => (string) (1842 + $index),
    'sku' => 'ACM-MUG-' . $index,
    'name' => 'Enamel mug № ' . $index,
    'price' => 12.52 + $index,
    'variant' => 'ACM-MUG-BLUE-' . $index,
    'quantity' => 1 + $index,
    'discount' => 2.5,
] + $more)))->toPayload();
$lines = [
    'few properties' => static fn (int $index): array => $line($index, []),
    'all properties' => static fn (int $index): array => $line($index, [
        'category' => 'Kitchen/Mugs',
        'brand' => 'Acme',
        'url' => "https://shop.example/enamel-mug-$index.html",
        'imageUrl' => "https://shop.example/media/catalog/product/m/u/mug$index.jpg",
        'coupon' => 'WELCOME10',
    ]),
];
$order = static fn (array $products): array => (new OrderCompleted(...['products' => $products] + fresh([
    'orderId' => '000000123',
    'orderUid' => '1-000000123',
    'checkoutId' => '55213',
    'affiliation' => 'Acme Germany',
    'subtotal' => 93.8,
    'total' => 117.51,
    'revenue' => 93.8,
    'shipping' => 4.95,
    'tax' => 18.76,
    'discount' => 8.4,
    'coupon' => 'WELCOME10',
    'currency' => 'EUR',
    'paymentMethod' => 'paypal_express',
    'shippingMethod' => 'flatrate_flatrate',
    'emailSha256' => hash('sha256', 'ada@shop.example'),
    'storeView' => 'de_de',
    'market' => 'de',
])))->toPayload();
$best = static function (callable $run): float {
    $best = INF;
    for ($round = 0; $round < ROUNDS; $round++) {
        $start = hrtime(true);
        $run();
        $best = min($best, (hrtime(true) - $start) / CALLS);
    }
    return $best;
};
printf("PHP %s, serialize_precision %s\n", PHP_VERSION, ini_get('serialize_precision'));
foreach ($lines as $title => $make) {
    $payload = $order(array_map($make, range(0, 4)));
    $broken = ['currency' => 'eur', 'total' => '117.51', 'extra' => 1] + $payload;
    unset($broken['order_uid']);
    assert(Schema::validate('track', 'Order Completed', $payload) === []);
    assert(count(Schema::validate('track', 'Order Completed', $broken)) === 4);
    $encode = $best(static function () use ($payload): void {
        for ($call = 0; $call < CALLS; $call++) {
            json_encode($payload);
        }
    });
    $valid = $best(static function () use ($payload): void {
        for ($call = 0; $call < CALLS; $call++) {
            Schema::validate('track', 'Order Completed', $payload);
        }
    });
    $invalid = $best(static function () use ($broken): void {
        for ($call = 0; $call < CALLS; $call++) {
            Schema::validate('track', 'Order Completed', $broken);
        }
    });
    printf(
        "  five lines with %s: json_encode %.2f µs, validate %.2f µs (%.2f of it), four violations %.2f µs\n",
        $title,
        $encode / 1000,
        $valid / 1000,
        $valid / $encode,
        $invalid / 1000
    );
}
