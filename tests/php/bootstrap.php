<?php

declare(strict_types=1);

error_reporting(-1);

spl_autoload_register(static function (string $class): void {
    $folders = [
        'Trackwright\\Runtime\\' => '/templates/php/runtime/',
        'Trackwright\\Module\\' => '/templates/php/module/',
    ];
    foreach ($folders as $prefix => $folder) {
        $path = dirname(__DIR__, 2) . $folder . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
        if (str_starts_with($class, $prefix) && is_file($path)) {
            require $path;
        }
    }
});
