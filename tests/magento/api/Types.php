<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

use PhpParser\Node;
use PhpParser\Node\Expr;
use PhpParser\NodeFinder;

/**
 * Which classes an expression may be of, as far as declarations tell. Types are lists of names; a name with [] is a list of such,
 * "mixed" means that it can't be told.
 */
class Types
{
    private const MIXED = ['mixed'];
    private const PLAIN = ['int', 'string', 'bool', 'float', 'array', 'null', 'void', 'object', 'callable', 'iterable', 'false', 'true',
        'never', 'integer', 'boolean', 'double', 'resource', 'list', 'number'];

    /** @var array<string, list<string>> */
    private array $variables = [];

    /** Where a variable was tested, it may be what it was tested for. @var array<string, list<string>> */
    private array $tested = [];

    public function __construct(
        private readonly Facts $facts,
        private readonly Source $source,
        private readonly ?string $self
    ) {
    }

    /** Learns what a function's variables are; `outer` has those that a closure sees. */
    public function enter(Node\FunctionLike $function, ?self $outer = null): void
    {
        $this->variables = $outer->variables ?? [];
        $this->tested = $outer->tested ?? [];
        foreach ($function->getParams() as $parameter) {
            $type = $this->names($this->source->parameter($parameter, $function), $this->self);
            $this->variables[$parameter->var->name] = $parameter->variadic ? self::listOf($type) : $type;
        }
        for ($round = 0; $round < 3; $round++) { // what comes later may be needed earlier, in loops
            $this->learn($function->getStmts() ?? []);
        }
    }

    /**
     * The types of an expression.
     *
     * @return list<string>
     */
    public function of(Node $expression): array
    {
        $types = match (true) {
            $expression instanceof Expr\Variable => $this->variable($expression),
            $expression instanceof Expr\New_ => $expression->class instanceof Node\Name ? $this->names((string) $expression->class, $this->self) : self::MIXED,
            $expression instanceof Expr\MethodCall, $expression instanceof Expr\NullsafeMethodCall => $this->call($this->of($expression->var), $expression),
            $expression instanceof Expr\StaticCall => $expression->class instanceof Node\Name
                ? $this->call($this->names((string) $expression->class, $this->self), $expression) : self::MIXED,
            $expression instanceof Expr\PropertyFetch, $expression instanceof Expr\NullsafePropertyFetch
                => $this->narrowed($this->property($expression), $expression),
            $expression instanceof Expr\Assign, $expression instanceof Expr\AssignRef => $this->of($expression->expr),
            $expression instanceof Expr\Clone_ => $this->of($expression->expr),
            $expression instanceof Expr\Ternary => [...$this->of($expression->if ?? $expression->cond), ...$this->of($expression->else)],
            $expression instanceof Expr\BinaryOp\Coalesce => [...$this->of($expression->left), ...$this->of($expression->right)],
            $expression instanceof Expr\Match_ => array_merge([], ...array_map(fn ($arm) => $this->of($arm->body), $expression->arms)),
            $expression instanceof Expr\ArrayDimFetch => $this->items($this->of($expression->var)),
            $expression instanceof Expr\ConstFetch, $expression instanceof Node\Scalar, $expression instanceof Expr\Array_,
            $expression instanceof Expr\Cast, $expression instanceof Expr\BinaryOp, $expression instanceof Expr\BooleanNot => ['null'],
            $expression instanceof Expr\Throw_ => ['null'],
            default => self::MIXED,
        };
        return array_values(array_unique($types ?: self::MIXED));
    }

    /**
     * Classes among the types; null where it can't be told.
     *
     * @return list<string>|null
     */
    public function classes(Node $expression): ?array
    {
        $classes = [];
        foreach ($this->of($expression) as $type) {
            if ($type === 'mixed') {
                return null;
            }
            if (!in_array(strtolower($type), self::PLAIN, true) && !str_ends_with($type, '[]')) {
                $classes[] = $type;
            }
        }
        return $classes ?: null;
    }

    /**
     * A written type as names: self and static are the class it is said of.
     *
     * @return list<string>
     */
    public function names(string $type, ?string $of): array
    {
        $names = [];
        foreach (preg_split('/[|&]/', ltrim($type, '?')) as $part) {
            $part = ltrim($part, '\\');
            $names[] = match (strtolower($part)) {
                'self', 'static', '$this' => $of ?? 'mixed',
                'parent' => $this->facts->class((string) $of)['extends'] ?? 'mixed',
                default => $part,
            };
        }
        return $names;
    }

    private function variable(Expr\Variable $variable): array
    {
        if ($variable->name === 'this') {
            return $this->self === null ? self::MIXED : [$this->self];
        }
        $types = is_string($variable->name) ? $this->variables[$variable->name] ?? self::MIXED : self::MIXED;
        return $this->narrowed($types, $variable);
    }

    /** The types with those that the expression was tested for anywhere in the function: that is where it is used so. */
    private function narrowed(array $types, Expr $expression): array
    {
        $tested = $this->tested[self::key($expression)] ?? [];
        return $tested === [] ? $types : [...array_diff($types, self::MIXED), ...$tested];
    }

    /** A variable or a property as text, the same for the same. */
    private static function key(Node $expression): string
    {
        return match (true) {
            $expression instanceof Expr\Variable && is_string($expression->name) => $expression->name,
            ($expression instanceof Expr\PropertyFetch || $expression instanceof Expr\NullsafePropertyFetch)
                && $expression->name instanceof Node\Identifier => self::key($expression->var) . '->' . $expression->name,
            default => '',
        };
    }

    /** @param list<string> $on */
    private function call(array $on, Expr $call): array
    {
        if (!$call->name instanceof Node\Identifier) {
            return self::MIXED;
        }
        $types = [];
        foreach ($on as $class) {
            $method = in_array(strtolower($class), self::PLAIN, true) ? null : $this->facts->method($class, (string) $call->name);
            if ($method === null) {
                continue;
            }
            $returned = $method['return'] ?? 'mixed';
            if (isset($method['doc_return']) && in_array(ltrim($returned, '?'), ['mixed', 'array', 'iterable', 'object', 'array|null'], true)) {
                $returned = $method['doc_return'];
            }
            array_push($types, ...$this->names($returned, $class));
        }
        return $types;
    }

    private function property(Expr $fetch): array
    {
        $types = [];
        foreach ($fetch->name instanceof Node\Identifier ? $this->of($fetch->var) : [] as $class) {
            $type = $this->facts->property($class, (string) $fetch->name);
            array_push($types, ...($type === null ? [] : $this->names($type, $class)));
        }
        return $types;
    }

    /** @param Node[] $statements */
    private function learn(array $statements): void
    {
        $finder = new NodeFinder();
        foreach ($finder->find($statements, static fn (Node $node): bool => true) as $node) {
            if ($node instanceof Expr\Assign && $node->var instanceof Expr\Variable && is_string($node->var->name)) {
                $this->set($node->var->name, $this->of($node->expr));
            } elseif ($node instanceof Node\Stmt\Foreach_ && $node->valueVar instanceof Expr\Variable) {
                $this->set((string) $node->valueVar->name, $this->items($this->of($node->expr)));
            } elseif ($node instanceof Node\Stmt\Catch_ && $node->var !== null) {
                $this->set((string) $node->var->name, array_map('strval', $node->types));
            } elseif ($node instanceof Expr\Instanceof_ && $node->class instanceof Node\Name && self::key($node->expr) !== '') {
                $this->tested[self::key($node->expr)][] = (string) $node->class;
            }
            if (preg_match_all('/@var\s+(\S+)\s+\$(\w+)/', (string) $node->getDocComment(), $found, PREG_SET_ORDER)) {
                foreach ($found as [, $type, $name]) {
                    $this->variables[$name] = $this->names($this->source->docType($type), $this->self);
                    $this->tested[$name] = $this->variables[$name];
                }
            }
        }
    }

    /** @param list<string> $types */
    private function set(string $name, array $types): void
    {
        $known = array_diff($this->variables[$name] ?? [], self::MIXED);
        $this->variables[$name] = array_values(array_unique([...$known, ...$types]));
    }

    /** What is in lists of these types. */
    private function items(array $types): array
    {
        $items = [];
        foreach ($types as $type) {
            $items[] = str_ends_with($type, '[]') ? substr($type, 0, -2) : 'mixed';
        }
        return $items;
    }

    /** @param list<string> $types */
    private static function listOf(array $types): array
    {
        return array_map(static fn (string $type): string => $type . '[]', $types);
    }
}
