<?php
// Copies an order: {order, count, at}. The copies are guests' orders of that day, with lines, addresses and payment.
declare(strict_types=1);

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): int {
    $connection = $manager->get(ResourceConnection::class)->getConnection();
    $rows = static fn (string $table, string $column): array => $connection->fetchAll("SELECT * FROM $table WHERE $column = ?", [$given['order']]);
    [$order] = $rows('sales_order', 'entity_id');
    $parts = ['sales_order_item' => ['order_id', 'item_id'], 'sales_order_address' => ['parent_id', 'entity_id'], 'sales_order_payment' => ['parent_id', 'entity_id']];
    $belonging = array_map(null, array_keys($parts), $parts);
    $first = 1 + (int)$connection->fetchOne('SELECT MAX(entity_id) FROM sales_order');
    $copies = array_fill_keys(['sales_order', ...array_keys($parts)], []);
    for ($number = 0; $number < $given['count']; $number++) {
        $copies['sales_order'][] = [
            'entity_id' => $first + $number, 'increment_id' => sprintf('OLD%d-%06d', $first, $number),
            'created_at' => $given['at'], 'updated_at' => $given['at'], 'quote_id' => null,
        ] + $order;
    }
    foreach ($belonging as [$table, [$column, $key]]) {
        foreach ($rows($table, $column) as $row) {
            for ($number = 0; $number < $given['count']; $number++) {
                $copies[$table][] = [$column => $first + $number, $key => null] + $row;
            }
        }
    }
    foreach ($copies as $table => $all) {
        foreach (array_chunk($all, 200) as $chunk) {
            $connection->insertMultiple($table, $chunk);
        }
    }
    return $first;
};
