<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

/**
 * What is known of classes: Magento's and its libraries' from a file, the module's own from its code.
 *
 * A class is {kind, extends, implements, abstract?, constants?, methods?: {name: {params, return?, doc_return?, static?, abstract?,
 * protected?, private?}}, doc_methods?: {name: type}, properties?: {name: type}, traits?}. Types are as PHP writes them, names in full.
 */
class Facts
{
    /** Classes that Magento generates from another one, by the end of their names. */
    private const GENERATED = ['\Proxy' => 0, '\Interceptor' => 0, 'InterfaceFactory' => 7, 'Factory' => 7];
    private const FOREIGN = '/^(Magento|Psr|Symfony|GuzzleHttp|Monolog|Laminas)\\\\/';

    /** @param array<string, array> $classes */
    public function __construct(private array $classes)
    {
    }

    public static function read(string $path): self
    {
        $text = (string) file_get_contents('compress.zlib://' . $path);
        return new self(json_decode($text, true, 512, JSON_THROW_ON_ERROR)['classes']);
    }

    public function add(string $name, array $class): void
    {
        $this->classes[$name] = $class;
    }

    /** The class itself, or the one that Magento would generate; null where there is none. */
    public function class(string $name): ?array
    {
        $name = ltrim($name, '\\');
        return $this->classes[$name] ?? $this->internal($name) ?? $this->generated($name);
    }

    /** Whether somebody else's class is meant, of which the file has to know. */
    public static function isForeign(string $name): bool
    {
        return preg_match(self::FOREIGN, ltrim($name, '\\')) === 1;
    }

    /**
     * The module's own classes.
     *
     * @return array<string, array>
     */
    public function own(): array
    {
        return array_filter($this->classes, static fn (array $class): bool => $class['own'] ?? false);
    }

    /** A method with its class under `in`; null where neither the class nor one it descends from has it. */
    public function method(string $class, string $method): ?array
    {
        foreach ($this->lineage($class) as $name) {
            foreach ($this->class($name)['methods'] ?? [] as $own => $found) {
                if (strcasecmp($own, $method) === 0) {
                    return $found + ['in' => $name, 'called' => $own];
                }
            }
        }
        foreach ($this->lineage($class) as $name) {
            $type = $this->class($name)['doc_methods'][$method] ?? null;
            if ($type !== null) {
                return ['params' => [['name' => 'args', 'variadic' => true, 'optional' => true]], 'doc_return' => $type, 'in' => $name];
            }
        }
        return null;
    }

    public function constant(string $class, string $constant): bool
    {
        foreach ($this->lineage($class) as $name) {
            if (in_array($constant, $this->class($name)['constants'] ?? [], true)) {
                return true;
            }
        }
        return false;
    }

    /** The type of a property, as written; null where there is none. */
    public function property(string $class, string $property): ?string
    {
        foreach ($this->lineage($class) as $name) {
            if (isset($this->class($name)['properties'][$property])) {
                return $this->class($name)['properties'][$property];
            }
        }
        return null;
    }

    public function is(string $class, string $other): bool
    {
        return in_array(strtolower(ltrim($other, '\\')), array_map('strtolower', $this->lineage($class)), true);
    }

    /**
     * The class and all that it descends from, nearest first.
     *
     * @return list<string>
     */
    public function lineage(string $class): array
    {
        $found = [];
        $open = [ltrim($class, '\\')];
        while ($open !== []) {
            $name = array_shift($open);
            $known = $this->class($name);
            if ($known === null || in_array($name, $found, true)) {
                continue;
            }
            $found[] = $name;
            array_push($open, ...($known['traits'] ?? []), ...array_filter([$known['extends'] ?? null]), ...$known['implements']);
        }
        return $found;
    }

    /**
     * Parameters of a class's constructor by name. An interface's are those of the classes that stand for it: arguments for it go to them.
     *
     * @return array<string, array>
     */
    public function injected(string $class): array
    {
        $constructor = $this->method($class, '__construct');
        if ($constructor !== null || ($this->class($class)['kind'] ?? '') !== 'interface') {
            return array_column($constructor['params'] ?? [], null, 'name');
        }
        $found = [];
        foreach ($this->classes as $name => $known) {
            if ($known['kind'] === 'class' && $this->is($name, $class)) {
                $found += array_column($this->method($name, '__construct')['params'] ?? [], null, 'name');
            }
        }
        return $found;
    }

    /** Names of the lineage that nothing is known of. */
    public function missing(string $class): array
    {
        $missing = [];
        foreach ($this->lineage($class) as $name) {
            $known = $this->class($name);
            foreach ([...array_filter([$known['extends'] ?? null]), ...$known['implements'], ...($known['traits'] ?? [])] as $next) {
                if ($this->class($next) === null) {
                    $missing[] = $next;
                }
            }
        }
        return array_unique($missing);
    }

    private function generated(string $name): ?array
    {
        foreach (self::GENERATED as $end => $cut) {
            if (!str_ends_with($name, $end)) {
                continue;
            }
            $base = substr($name, 0, -($cut ?: strlen($end)));
            $known = $this->classes[$base] ?? null;
            if ($known === null) {
                continue;
            }
            if ($cut === 0) {
                return ['kind' => 'class', 'extends' => $base, 'implements' => []];
            }
            $create = ['params' => [['name' => 'data', 'type' => 'array', 'optional' => true]], 'return' => $base];
            return ['kind' => 'class', 'extends' => null, 'implements' => [], 'methods' => ['create' => $create]];
        }
        return null;
    }

    /** PHP's own classes tell of themselves. */
    private function internal(string $name): ?array
    {
        if (!class_exists($name, false) && !interface_exists($name, false)) {
            return null;
        }
        $class = new \ReflectionClass($name);
        if (!$class->isInternal()) {
            return null;
        }
        $methods = [];
        foreach ($class->getMethods() as $method) {
            $params = [];
            foreach ($method->getParameters() as $parameter) {
                $params[] = ['name' => $parameter->getName()]
                    + ($parameter->isOptional() ? ['optional' => true] : [])
                    + ($parameter->isVariadic() ? ['variadic' => true] : []);
            }
            $return = $method->getReturnType() ?? $method->getTentativeReturnType();
            $methods[$method->getName()] = ['params' => $params]
                + ($return === null ? [] : ['return' => (string) $return])
                + ($method->isAbstract() && !$class->isInterface() ? ['abstract' => true] : [])
                + ($method->isStatic() ? ['static' => true] : []);
        }
        return $this->classes[$name] = [
            'kind' => $class->isInterface() ? 'interface' : 'class',
            'extends' => $class->getParentClass() ? $class->getParentClass()->getName() : null,
            'implements' => $class->getInterfaceNames(),
            'constants' => array_keys($class->getConstants()),
            'methods' => $methods,
        ];
    }
}
