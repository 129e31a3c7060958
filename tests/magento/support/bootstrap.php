<?php

// Loads the module's files as they lie under templates/, stand-ins for the few interfaces of Magento that they name, and the schema that
// TRACKWRIGHT_SCHEMA holds (made of plans/outbox.yaml).

declare(strict_types=1);

error_reporting(-1);
set_error_handler(static function (int $level, string $text, string $file, int $line): bool {
    $isDeprecation = in_array($level, [E_DEPRECATED, E_USER_DEPRECATED], true);
    // Libraries may be older than the PHP that runs them; our own files may not.
    if ($isDeprecation && !str_starts_with($file, dirname(__DIR__, 3))) {
        return true;
    }
    throw new ErrorException($text, 0, $level, $file, $line);
});

require_once 'GuzzleHttp/autoload.php';
require_once 'Psr/Log/autoload.php';
require_once 'Symfony/Component/Console/autoload.php';

spl_autoload_register(static function (string $class): void {
    $root = dirname(__DIR__, 3);
    $folders = [
        'Trackwright\\Module\\Schema\\' => (string) getenv('TRACKWRIGHT_SCHEMA') . '/Schema/',
        'Trackwright\\Module\\Model\\Storefront\\' => dirname(__DIR__) . '/stubs/Storefront/',
        'Trackwright\\Module\\' => $root . '/templates/php/module/',
        'Trackwright\\Runtime\\' => $root . '/templates/php/runtime/',
        'Trackwright\\Tests\\' => __DIR__ . '/src/',
        'Magento\\' => dirname(__DIR__) . '/stubs/Magento/',
    ];
    foreach ($folders as $prefix => $folder) {
        $path = $folder . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
        if (str_starts_with($class, $prefix) && is_file($path)) {
            require $path;
            return;
        }
    }
});

if (!function_exists('__')) {
    function __(string $text, mixed ...$arguments): Magento\Framework\Phrase
    {
        return new Magento\Framework\Phrase($text, $arguments);
    }
}
