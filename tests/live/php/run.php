<?php
// run.php ROOT AREA SNIPPET: the snippet returns a closure; it gets Magento's object manager and the JSON of stdin.
declare(strict_types=1);

use Magento\Framework\App\Area;
use Magento\Framework\App\AreaList;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\State;
use Magento\Framework\ObjectManager\ConfigLoaderInterface;
use Magento\Framework\Registry;

[, $root, $area, $snippet] = $argv;
chdir($root);
require $root . '/app/bootstrap.php';
$manager = Bootstrap::create(BP, $_SERVER)->getObjectManager();
if ($area !== 'none') {
    $manager->get(State::class)->setAreaCode($area);
    $manager->configure($manager->get(ConfigLoaderInterface::class)->load($area));
    $manager->get(AreaList::class)->getArea($area)->load(Area::PART_CONFIG);
}
$manager->get(Registry::class)->register('isSecureArea', true, true);
$result = (require $snippet)($manager, json_decode(stream_get_contents(STDIN), true) ?? []);
echo "\x1e", json_encode($result, JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_THROW_ON_ERROR);
