<?php

// What the benchmarks send: Order Completed of the example plan with five products.

declare(strict_types=1);

require dirname(__DIR__, 2) . '/tests/magento/support/bootstrap.php';

use Trackwright\Module\Model\Outbox\Entry;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Schema\Schema;

function properties(int $number, int $lines = 5): array
{
    $line = [
        'product_id' => '1842',
        'sku' => 'ACM-MUG',
        'name' => 'Enamel mug',
        'variant' => 'ACM-MUG-BLUE',
        'price' => 12.52,
        'quantity' => 2,
        'discount' => 2.5,
    ];
    return [
        'order_id' => sprintf('%09d', $number),
        'order_uid' => sprintf('1-%09d', $number),
        'checkout_id' => '55213',
        'affiliation' => 'Acme Germany',
        'subtotal' => 22.54,
        'total' => 32.72,
        'revenue' => 22.54,
        'shipping' => 4.95,
        'tax' => 5.23,
        'discount' => 2.5,
        'coupon' => 'WELCOME10',
        'currency' => 'EUR',
        'products' => array_fill(0, $lines, $line),
        'payment_method' => 'banktransfer',
        'shipping_method' => 'flatrate_flatrate',
    ];
}

function entry(int $number, int $lines = 5): Entry
{
    $payload = properties($number, $lines);
    return new Entry(
        (string) Schema::messageId('track', 'Order Completed', $payload),
        'track',
        'Order Completed',
        1,
        1,
        new Subject(Subject::ORDER, (string) $number),
        (int) (microtime(true) * 1000),
        'storefront',
        $payload,
        customerId: (string) $number,
        subjectKey: hash('sha256', (string) $number)
    );
}

/** Seconds of a processor that this process has had. */
function cpu(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

/** When a run begins, in nanoseconds, and the seconds of a processor by then: PHP's start is no part of what an event takes. */
function begun(): array
{
    return [hrtime(true), cpu()];
}

/** Prints what a run took. */
function told(int $sent, array $begun): void
{
    echo json_encode([
        'sent' => $sent,
        'seconds' => (hrtime(true) - $begun[0]) / 1e9,
        'cpu' => cpu() - $begun[1],
        'peak' => memory_get_peak_usage(true),
    ]), "\n";
}
