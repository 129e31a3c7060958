<?php
// sql.php ROOT: one statement of stdin ({statement, values}) in the shop's database; prints rows as JSON.
declare(strict_types=1);

$settings = (require $argv[1] . '/app/etc/env.php')['db']['connection']['default'];
[$host, $port] = explode(':', $settings['host'] . ':3306');
$where = str_starts_with($host, '/') ? "unix_socket=$host" : "host=$host;port=$port";
$database = new PDO("mysql:$where;dbname={$settings['dbname']};charset=utf8mb4", $settings['username'], $settings['password']);
$asked = json_decode(stream_get_contents(STDIN), true);
$statement = $database->prepare($asked['statement']);
$statement->execute($asked['values']);
$rows = $statement->columnCount() ? $statement->fetchAll(PDO::FETCH_ASSOC) : [['changed' => $statement->rowCount()]];
echo json_encode($rows, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR);
