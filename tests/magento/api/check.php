<?php

// check.php CLASSES.json.gz EVENTS.json FOLDER: where a module's PHP and XML name something that Magento doesn't have, or break its rules, as JSON.

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

ini_set('memory_limit', '1G');
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if (($level & (E_DEPRECATED | E_USER_DEPRECATED)) !== 0) {
        return true; // the parser's
    }
    throw new \ErrorException($message, 0, $level, $file, $line);
});
require_once 'PhpParser/autoload.php';
foreach (['Facts', 'Source', 'Types', 'Code', 'Rules', 'Wiring'] as $class) {
    require_once __DIR__ . "/$class.php";
}

[, $classes, $events, $folder] = $argv;
$facts = Facts::read($classes);
$sources = [];
$files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS));
foreach ($files as $file) {
    $path = (string) $file;
    if (preg_match('/\.(php|phtml)$/D', $path) === 1) {
        $sources[] = $source = new Source(substr($path, strlen($folder) + 1), (string) file_get_contents($path));
        foreach ($source->classes() as $name => $class) {
            $facts->add($name, $class);
        }
    }
}
$findings = [];
foreach ($sources as $source) {
    $code = new Code($facts, $source);
    $code->check();
    $rules = new Rules($source);
    $rules->check();
    array_push($findings, ...$code->findings, ...$rules->findings);
}
$wiring = new Wiring($facts, json_decode((string) file_get_contents($events), true, 512, JSON_THROW_ON_ERROR), $folder);
$wiring->check();
array_push($findings, ...$wiring->findings);
usort($findings, static fn (array $a, array $b): int => [$a['file'], $a['line'], $a['message']] <=> [$b['file'], $b['line'], $b['message']]);
echo json_encode($findings, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
