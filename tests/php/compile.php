<?php

// Compiles files without running them: a JSON list of paths on standard input. Prints {version, said: [what PHP says of them]}. Needs opcache.

declare(strict_types=1);

$said = [];
set_error_handler(static function (int $level, string $text, string $file, int $line) use (&$said): bool {
    $said[] = "$file:$line: $text";
    return true;
});
foreach (json_decode((string) stream_get_contents(STDIN), true, 4, JSON_THROW_ON_ERROR) as $path) {
    try {
        if (!opcache_compile_file($path)) {
            $said[] = "$path: " . (error_get_last()['message'] ?? 'not compiled');
        }
    } catch (Throwable $error) {
        $said[] = "$path:{$error->getLine()}: {$error->getMessage()}";
    }
}
echo "\n", json_encode(['version' => PHP_VERSION, 'said' => $said], JSON_THROW_ON_ERROR), "\n";
