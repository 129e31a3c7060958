<?php

// The methods of the classes under Model/Value/, by class: their parameters' types and what they return. Arguments as JSON: {classes}.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

$told = [];
foreach (json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR)['classes'] as $name) {
    $class = 'Trackwright\\Module\\Model\\Value\\' . $name;
    if (!class_exists($class)) {
        continue;
    }
    foreach ((new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
        $told[$name][$method->getName()] = [
            'takes' => array_map(static fn (ReflectionParameter $one): string => (string) $one->getType(), $method->getParameters()),
            'gives' => (string) $method->getReturnType(),
            'static' => $method->isStatic(),
        ];
    }
}
echo json_encode($told, JSON_THROW_ON_ERROR);
