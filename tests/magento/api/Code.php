<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

use PhpParser\Node;
use PhpParser\Node\Expr;
use PhpParser\NodeFinder;

/**
 * Holds a file's PHP against what is known: that classes, constants and methods exist and are called with arguments that they take.
 */
class Code
{
    /** @var list<array{file: string, line: int, message: string}> */
    public array $findings = [];

    public function __construct(private readonly Facts $facts, private readonly Source $source)
    {
    }

    public function check(): void
    {
        foreach ((new NodeFinder())->findInstanceOf($this->source->tree, Node\Name\FullyQualified::class) as $name) {
            if (Facts::isForeign((string) $name) && $this->isClass($name) && $this->facts->class((string) $name) === null) {
                $this->say($name, "there is no class $name");
            }
        }
        foreach ((new NodeFinder())->findInstanceOf($this->source->tree, Node\Stmt\Use_::class) as $use) {
            foreach ($use->uses as $one) {
                if ($use->type === Node\Stmt\Use_::TYPE_NORMAL && Facts::isForeign((string) $one->name) && $this->facts->class((string) $one->name) === null) {
                    $this->say($one, "there is no class $one->name");
                }
            }
        }
        foreach ((new NodeFinder())->findInstanceOf($this->source->tree, Node\Stmt\ClassLike::class) as $class) {
            if (isset($class->namespacedName)) {
                $this->class($class, (string) $class->namespacedName);
            }
        }
        $scope = new Types($this->facts, $this->source, null);
        $this->statements(array_filter($this->source->tree, static fn (Node $node): bool => !$node instanceof Node\Stmt\Namespace_), $scope);
    }

    private function class(Node\Stmt\ClassLike $class, string $name): void
    {
        foreach ($this->facts->missing($name) as $missing) {
            $this->say($class, "there is no class $missing");
        }
        foreach ($class->getMethods() as $method) {
            $this->override($method, $name);
            $types = new Types($this->facts, $this->source, $name);
            $types->enter($method);
            $this->statements($method->stmts ?? [], $types);
        }
        if ($class instanceof Node\Stmt\Class_ && !$class->isAbstract()) {
            $this->complete($class, $name);
        }
    }

    /** @param Node[] $statements */
    private function statements(array $statements, Types $types): void
    {
        foreach ($statements as $statement) {
            $this->node($statement, $types);
        }
    }

    private function node(Node $node, Types $types): void
    {
        if ($node instanceof Node\Stmt\ClassLike) {
            return;
        }
        if ($node instanceof Expr\Closure || $node instanceof Expr\ArrowFunction) {
            $inner = clone $types;
            $inner->enter($node, $types);
            $this->statements($node->getStmts(), $inner);
            return;
        }
        match (true) {
            $node instanceof Expr\MethodCall, $node instanceof Expr\NullsafeMethodCall => $this->call($node, $types->classes($node->var)),
            $node instanceof Expr\StaticCall && $node->class instanceof Node\Name => $this->call($node, $this->named($node, $types)),
            $node instanceof Expr\New_ && $node->class instanceof Node\Name => $this->construction($node, $types),
            $node instanceof Expr\ClassConstFetch && $node->class instanceof Node\Name => $this->constant($node, $types),
            default => null,
        };
        foreach ($node->getSubNodeNames() as $name) {
            $inside = $node->$name;
            foreach (is_array($inside) ? $inside : [$inside] as $child) {
                if ($child instanceof Node) {
                    $this->node($child, $types);
                }
            }
        }
    }

    private function named(Expr\StaticCall $call, Types $types): ?array
    {
        $names = $types->names((string) $call->class, $this->selfOf($call));
        return $names === ['mixed'] ? null : $names;
    }

    /** @param list<string>|null $classes null where the type can't be told */
    private function call(Expr $call, ?array $classes): void
    {
        if ($classes === null || !$call->name instanceof Node\Identifier) {
            return;
        }
        $name = (string) $call->name;
        $found = [];
        foreach ($classes as $class) {
            if ($this->facts->class($class) === null || $this->facts->missing($class) !== []) {
                return; // told elsewhere
            }
            $found[] = $this->facts->method($class, $name);
        }
        $found = array_filter($found);
        if ($found === [] && $name !== '__construct' && !$this->isAskedFor($call, $name)) {
            $this->say($call, implode('|', $classes) . " has no method $name()");
        }
        $problems = array_map(fn (array $method): array => $this->problems($call, $method), $found);
        foreach (in_array([], $problems, true) ? [] : $problems[array_key_first($problems) ?? 0] ?? [] as $problem) {
            $this->say($call, $problem);
        }
    }

    /**
     * What is wrong with calling a method so.
     *
     * @return list<string>
     */
    private function problems(Expr $call, array $method): array
    {
        $name = (string) $call->name;
        $problems = [];
        if (isset($method['called']) && $method['called'] !== $name) {
            $problems[] = "$name() is written $method[called]()";
        }
        $self = $this->selfOf($call);
        $inside = $self !== null && $this->facts->is($self, $method['in']);
        if ((isset($method['protected']) && !$inside) || (isset($method['private']) && $self !== $method['in'])) {
            $problems[] = "$method[in]::$name() is not public";
        }
        return $call->isFirstClassCallable()
            ? $problems
            : [...$problems, ...$this->arguments($call->getArgs(), $method['params'], "$method[in]::$name()")];
    }

    private function construction(Expr\New_ $new, Types $types): void
    {
        [$class] = $types->names((string) $new->class, $this->selfOf($new));
        $known = $this->facts->class($class);
        if ($known === null) {
            return;
        }
        if ($known['kind'] !== 'class' || ($known['abstract'] ?? false)) {
            $this->say($new, "$class can't be created: it is " . ($known['kind'] === 'class' ? 'abstract' : 'an ' . $known['kind']));
        }
        $constructor = $this->facts->method($class, '__construct');
        foreach ($this->arguments($new->getArgs(), $constructor['params'] ?? [], "$class::__construct()") as $problem) {
            $this->say($new, $problem);
        }
    }

    /**
     * What is wrong with arguments.
     *
     * @param Node\Arg[] $arguments
     * @return list<string>
     */
    private function arguments(array $arguments, array $params, string $what): array
    {
        $given = [];
        foreach ($arguments as $index => $argument) {
            if ($argument->unpack) {
                return [];
            }
            $given[$argument->name === null ? ($params[$index]['name'] ?? "#$index") : (string) $argument->name] = true;
        }
        $variadic = ($params[array_key_last($params) ?? 0]['variadic'] ?? false) === true;
        $names = array_column($params, 'name');
        $problems = [];
        foreach (array_keys($given) as $name) {
            if (!in_array($name, $names, true) && !$variadic) {
                $problems[] = $name[0] === '#' ? "$what takes " . count($params) . ' argument(s) at most' : "$what takes no argument \$$name";
            }
        }
        foreach ($params as $param) {
            if (!($param['optional'] ?? false) && !isset($given[$param['name']])) {
                $problems[] = "$what needs \$$param[name]";
            }
        }
        return array_values(array_unique($problems));
    }

    private function constant(Expr\ClassConstFetch $fetch, Types $types): void
    {
        $name = $fetch->name instanceof Node\Identifier ? (string) $fetch->name : 'class';
        [$class] = $types->names((string) $fetch->class, $this->selfOf($fetch));
        if ($name !== 'class' && $this->facts->class($class) !== null && !$this->facts->constant($class, $name)) {
            $this->say($fetch, "$class has no constant $name");
        }
    }

    /** A method that stands for one of somebody else's takes what that one takes. */
    private function override(Node\Stmt\ClassMethod $method, string $class): void
    {
        $name = (string) $method->name;
        if ($name === '__construct') {
            return;
        }
        $own = $this->source->method($method);
        foreach (array_slice($this->facts->lineage($class), 1) as $ancestor) {
            $theirs = $this->facts->class($ancestor)['methods'][$name] ?? null;
            if ($theirs === null || isset($theirs['private'])) {
                continue;
            }
            $required = static fn (array $params): int => count(array_filter($params, static fn (array $param): bool => !($param['optional'] ?? false)));
            if ($required($own['params']) > $required($theirs['params']) || count($own['params']) < count($theirs['params'])) {
                $this->say($method, "$name() doesn't take what $ancestor::$name() takes");
            }
            $untyped = ['', 'static', 'self'];
            $theirReturn = $theirs['return'] ?? '';
            if (!in_array($theirReturn, $untyped, true) && ($own['return'] ?? null) === null) {
                $this->say($method, "$name() says not what it returns, as $ancestor::$name() does: $theirReturn");
            }
            if (isset($theirs['final'])) {
                $this->say($method, "$ancestor::$name() is final");
            }
        }
    }

    /** Nothing is left abstract in a class that is none. */
    private function complete(Node\Stmt\Class_ $node, string $class): void
    {
        foreach ($this->facts->lineage($class) as $ancestor) {
            $known = $this->facts->class($ancestor);
            foreach ($known['methods'] ?? [] as $name => $method) {
                if ($known['kind'] !== 'interface' && !($method['abstract'] ?? false)) {
                    continue;
                }
                $found = false;
                foreach ($this->facts->lineage($class) as $other) {
                    $there = $this->facts->class($other);
                    $candidate = $there['methods'][$name] ?? null;
                    $found = $found || ($there['kind'] !== 'interface' && $candidate !== null && !($candidate['abstract'] ?? false));
                }
                if (!$found) {
                    $this->say($node, "$class lacks $ancestor::$name()");
                }
            }
        }
    }

    /** Whether a name in full is a class's, and not a function's or a constant's. */
    private function isClass(Node\Name $name): bool
    {
        $parent = $name->getAttribute('parent');
        return !$parent instanceof Expr\FuncCall && !$parent instanceof Expr\ConstFetch && !$parent instanceof Node\Stmt\UseUse;
    }

    /** Whether the function asks with method_exists() before it calls. */
    private function isAskedFor(Node $node, string $method): bool
    {
        for ($at = $node; $at !== null && !$at instanceof Node\Stmt\ClassMethod; $at = $at->getAttribute('parent'));
        $asks = (new NodeFinder())->find($at === null ? [] : [$at], static fn (Node $found): bool => $found instanceof Expr\FuncCall
            && $found->name instanceof Node\Name && (string) $found->name === 'method_exists'
            && ($found->getArgs()[1]->value->value ?? null) === $method);
        return $asks !== [];
    }

    private function selfOf(Node $node): ?string
    {
        for ($at = $node; $at !== null; $at = $at->getAttribute('parent')) {
            if ($at instanceof Node\Stmt\ClassLike) {
                return isset($at->namespacedName) ? (string) $at->namespacedName : null;
            }
        }
        return null;
    }

    private function say(Node $node, string $message): void
    {
        $this->findings[] = ['file' => $this->source->path, 'line' => $node->getStartLine(), 'message' => $message];
    }
}
