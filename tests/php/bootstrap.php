<?php

declare(strict_types=1);

error_reporting(-1);

spl_autoload_register(static function (string $class): void {
    $prefix = 'Trackwright\\Runtime\\';
    if (str_starts_with($class, $prefix)) {
        require dirname(__DIR__, 2) . '/templates/php/runtime/' . substr($class, strlen($prefix)) . '.php';
    }
});
