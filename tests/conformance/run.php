<?php
/**
 * Puts requests, one JSON text a line, to the generated PHP client and prints its answers, one a line.
 * Arguments: the client's folder, its namespace (Acme\Tracking\Schema), "objects" or "arrays" (what JSON objects become).
 */

declare(strict_types=1);

[, $folder, $namespace, $form] = $argv;
$prefix = $namespace . '\\';
spl_autoload_register(static function (string $class) use ($folder, $prefix): void {
    if (str_starts_with($class, $prefix)) {
        require $folder . '/Schema/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    }
});
set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});
$schema = $namespace . '\\Schema';
$json = $namespace . '\\Runtime\\Json';
if (class_exists('Magento\Framework\App\Bootstrap', false)) {
    exit("the schema must not need Magento\n");
}

/** `['$value' => kind]` in place of what JSON can't hold. */
function special(string $kind): mixed
{
    switch ($kind) {
        case 'nan':
            return NAN;
        case 'infinity':
            return INF;
        case '-infinity':
            return -INF;
        case 'function':
            return static fn (): int => 1;
        case 'cycle':
            $value = new stdClass();
            $value->value = $value;
            return $value;
        case 'cyclic list':
            $list = [];
            $list[0] = &$list;
            return $list;
        case 'lone surrogate':
            return "a\xed\xa0\x80b";
        case 'bytes':
            return "a\xffb";
        case 'resource':
            return STDERR;
        case 'overlong':
            return "a\xc0\xafb";
    }
    throw new InvalidArgumentException($kind);
}

function decode(mixed $value): mixed
{
    if (is_array($value)) {
        return array_map('decode', $value);
    }
    if (!$value instanceof stdClass) {
        return $value;
    }
    $members = get_object_vars($value);
    if (isset($members['$value'])) {
        return special($members['$value']);
    }
    if (isset($members['$nested'])) {
        $nested = [];
        for ($level = 1; $level < $members['$nested']; $level++) {
            $nested = [$nested];
        }
        return $nested;
    }
    $out = new stdClass();
    foreach ($members as $name => $member) {
        if (!($member instanceof stdClass && ($member->{'$value'} ?? null) === 'undefined')) {
            $out->{$name} = decode($member);
        }
    }
    return $out;
}

/** Loads every class; whether anything has set the canary by then. */
$load = static function () use ($folder, $prefix): array {
    $root = $folder . '/Schema/';
    $names = [];
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS)) as $file) {
        if ($file->getExtension() === 'php') {
            $names[] = str_replace('/', '\\', substr($file->getPathname(), strlen($root), -4));
        }
    }
    sort($names);
    foreach ($names as $name) {
        if (!class_exists($prefix . $name) && !interface_exists($prefix . $name) && !enum_exists($prefix . $name)) {
            throw new LogicException("$name is not in its file");
        }
    }
    return ['modules' => count($names), 'canary' => isset($GLOBALS['canary'])];
};

/** What is built is what is written. */
$build = static function (array $request) use ($schema, $json): array {
    $built = $schema::build($request);
    $written = $schema::write($request);
    $expected = isset($built['message']) ? ['json' => $json::encode($built['message'])] + $built : $built;
    unset($expected['message']);
    if ($written != $expected) {
        throw new LogicException('written: ' . ($written['json'] ?? $written['decision']));
    }
    return $built;
};

$answer = static function (stdClass $request, string $line) use ($schema, $form, $load, $build): mixed {
    if ($request->op === 'load') {
        return $load();
    }
    if ($form === 'arrays') {
        $arrays = json_decode($line, true, 4096, JSON_THROW_ON_ERROR);
        if ($request->op === 'build') {
            return $build($arrays['request']);
        }
        return isset($arrays['context'])
            ? $schema::validate($request->call, $request->name, $arrays['payload'], $arrays['context'])
            : $schema::validate($request->call, $request->name, $arrays['payload']);
    }
    if ($request->op === 'build') {
        $given = get_object_vars(isset($request->special) ? decode($request->request) : $request->request);
        foreach (['identity', 'consent'] as $part) {
            if (isset($given[$part])) {
                $given[$part] = get_object_vars($given[$part]);
            }
        }
        if (isset($given['consent']['preferences'])) {
            $given['consent']['preferences'] = get_object_vars($given['consent']['preferences']);
        }
        return $build($given);
    }
    $payload = isset($request->special) ? decode($request->payload) : $request->payload;
    if (!property_exists($request, 'context')) {
        return $schema::validate($request->call, $request->name, $payload);
    }
    $context = isset($request->special) ? decode($request->context) : $request->context;
    return $schema::validate($request->call, $request->name, $payload, $context);
};

while (($line = fgets(STDIN)) !== false) {
    try {
        $result = $answer(json_decode($line, false, 4096, JSON_THROW_ON_ERROR), $line);
        // The client's own encoder: the answer must not depend on serialize_precision.
        $plain = is_array($result) && isset($result[0]) && $result[0] instanceof JsonSerializable
            ? array_map(static fn (JsonSerializable $one): mixed => $one->jsonSerialize(), $result)
            : $result;
        echo '{"answer":', $json::encode($plain), "}\n";
    } catch (Throwable $error) {
        echo json_encode(['thrown' => (string) $error], JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}
