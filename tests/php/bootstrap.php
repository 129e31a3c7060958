<?php

declare(strict_types=1);

error_reporting(-1);
set_error_handler(static function (int $level, string $text, string $file, int $line): bool {
    // PHPUnit may be older than the PHP that runs it; our own files may not.
    if ($level === E_DEPRECATED && !str_starts_with($file, dirname(__DIR__, 2))) {
        return true;
    }
    throw new ErrorException($text, 0, $level, $file, $line);
});

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
