<?php

// The functions over values, against vectors that JavaScript shares. Argument: path of the vectors. Prints what they give.

declare(strict_types=1);

require dirname(__DIR__) . '/support/bootstrap.php';

use Trackwright\Module\Model\Deferred;
use Trackwright\Module\Model\Value\Functions;

$given = json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR);
$vectors = json_decode(file_get_contents($given['vectors']), true, 512, JSON_THROW_ON_ERROR);
$functions = new Functions();
$results = [];
foreach ($vectors as $vector) {
    $chain = [[$vector['name'], ...($vector['arguments'] ?? [])]];
    $later = $functions->apply(new Deferred('product.sku', '7'), $chain);
    $stored = Deferred::from(json_decode(json_encode($later, JSON_THROW_ON_ERROR), true));
    $results[] = [
        $functions->{$vector['name']}($vector['value'], ...($vector['arguments'] ?? [])),
        $functions->apply($vector['value'], $stored->functions),
    ];
}
echo json_encode($results, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
