<?php

// signatures.php MODULE: the contract that a module's Api/ offers, with the module's classes that it speaks of, as JSON:
// {class: {kind, extends, constants, properties: {name: type}, methods: {name: signature}}}.

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

error_reporting(E_ALL & ~E_DEPRECATED);
require_once 'PhpParser/autoload.php';
require_once __DIR__ . '/Source.php';

$all = [];
foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($argv[1], \FilesystemIterator::SKIP_DOTS)) as $file) {
    if (str_ends_with((string) $file, '.php')) {
        $all += (new Source((string) $file, (string) file_get_contents((string) $file)))->classes();
    }
}
$found = [];
$open = preg_grep('/\\\\Api\\\\/', array_keys($all));
while ($open !== []) {
    $name = array_shift($open);
    if (isset($found[$name]) || !isset($all[$name])) {
        continue;
    }
    $found[$name] = contract($all[$name]);
    preg_match_all('/[\w\\\\]+/', json_encode($found[$name], JSON_UNESCAPED_SLASHES), $named);
    foreach ($named[0] as $text) {
        $open[] = str_replace('\\\\', '\\', $text);
    }
}
ksort($found);
echo json_encode((object) $found, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);

function contract(array $class): array
{
    $methods = [];
    foreach ($class['methods'] ?? [] as $called => $method) {
        if (isset($method['private']) || $called === '__construct') {
            continue;
        }
        $params = array_map(static fn (array $param): string => $param['type'] . (isset($param['variadic']) ? ' ...$' : ' $') . $param['name']
            . (isset($param['optional']) && !isset($param['variadic']) ? ' = ' : ''), $method['params']);
        $methods[$called] = (isset($method['static']) ? 'static ' : '') . '(' . implode(', ', $params) . '): '
            . ($method['return'] ?? $method['doc_return'] ?? 'mixed');
    }
    ksort($methods);
    $constants = $class['constants'] ?? [];
    sort($constants);
    $properties = array_intersect_key($class['properties'] ?? [], array_flip($class['public'] ?? []));
    ksort($properties);
    return [
        'kind' => $class['kind'],
        'extends' => array_values(array_filter([$class['extends'], ...$class['implements']])),
        'constants' => $constants,
        'properties' => (object) $properties,
        'methods' => (object) $methods,
    ];
}
