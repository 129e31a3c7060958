<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

use PhpParser\Node;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\NodeVisitor\ParentConnectingVisitor;
use PhpParser\NodeFinder;
use PhpParser\Parser;
use PhpParser\ParserFactory;

/**
 * One file of PHP: its syntax tree with names in full, and what its classes offer, in the form of Facts.
 */
class Source
{
    private const BUILT_IN = ['int', 'integer', 'string', 'bool', 'boolean', 'float', 'double', 'array', 'mixed', 'null', 'void', 'object',
        'callable', 'iterable', 'false', 'true', 'never', 'resource', 'list', 'scalar', 'numeric', 'positive-int', 'class-string'];

    /** @var Node[] */
    public readonly array $tree;

    private string $namespace = '';

    /** @var array<string, string> */
    private array $imports = [];

    public function __construct(public readonly string $path, string $code)
    {
        $traverser = new NodeTraverser();
        $traverser->addVisitor(new NameResolver());
        $traverser->addVisitor(new ParentConnectingVisitor());
        $this->tree = $traverser->traverse(self::parser()->parse($code) ?? []);
        $finder = new NodeFinder();
        foreach ($finder->findInstanceOf($this->tree, Node\Stmt\Namespace_::class) as $namespace) {
            $this->namespace = (string) $namespace->name;
        }
        foreach ($finder->findInstanceOf($this->tree, Node\Stmt\Use_::class) as $use) {
            foreach ($use->uses as $one) {
                $this->imports[strtolower((string) ($one->alias ?? $one->name->getLast()))] = (string) $one->name;
            }
        }
    }

    /**
     * Classes of the file, by their names.
     *
     * @return array<string, array>
     */
    public function classes(): array
    {
        $found = [];
        foreach ((new NodeFinder())->findInstanceOf($this->tree, Node\Stmt\ClassLike::class) as $class) {
            if (isset($class->namespacedName)) {
                $found[(string) $class->namespacedName] = $this->class($class);
            }
        }
        return $found;
    }

    /** A type in a doc comment, names in full; lists keep their brackets, what is no name becomes mixed. */
    public function docType(string $type): string
    {
        $parts = [];
        foreach (explode('|', ltrim($type, '?')) as $part) {
            $list = preg_match('/(\[\])+$/', $part, $brackets) === 1 ? $brackets[0] : '';
            $part = substr($part, 0, strlen($part) - strlen($list));
            if (preg_match('/^(?:list|array|iterable)<(?:[^<>]*, *)?([\\\\\w]+)>$/', $part, $items) === 1) {
                [$part, $list] = [$items[1], '[]'];
            }
            if (preg_match('/^\\\\?[A-Za-z_][\w\\\\]*$/', $part) !== 1) {
                $parts[] = in_array($part, ['$this', 'static', 'self'], true) ? $part : 'mixed';
            } elseif (in_array(strtolower($part), [...self::BUILT_IN, 'self', 'static'], true)) {
                $parts[] = $part . $list;
            } else {
                $parts[] = $this->full($part) . $list;
            }
        }
        return implode('|', $parts);
    }

    /** The declared type of a node, or what its doc comment says. */
    public static function type(?Node $type): ?string
    {
        return match (true) {
            $type === null => null,
            $type instanceof Node\NullableType => self::type($type->type) . '|null',
            $type instanceof Node\UnionType, $type instanceof Node\IntersectionType => implode('|', array_map(self::type(...), $type->types)),
            default => (string) $type,
        };
    }

    private function full(string $name): string
    {
        if ($name[0] === '\\') {
            return substr($name, 1);
        }
        [$first, $rest] = array_pad(explode('\\', $name, 2), 2, null);
        $import = $this->imports[strtolower($first)] ?? null;
        return $import === null ? ltrim("$this->namespace\\$name", '\\') : $import . ($rest === null ? '' : "\\$rest");
    }

    private function class(Node\Stmt\ClassLike $class): array
    {
        $names = static fn (array $nodes): array => array_map('strval', $nodes);
        $found = [
            'kind' => match (true) {
                $class instanceof Node\Stmt\Interface_ => 'interface',
                $class instanceof Node\Stmt\Trait_ => 'trait',
                $class instanceof Node\Stmt\Enum_ => 'enum',
                default => 'class',
            },
            'extends' => $class instanceof Node\Stmt\Class_ && $class->extends ? (string) $class->extends : null,
            'implements' => $names($class instanceof Node\Stmt\Interface_ ? $class->extends : $class->implements ?? []),
            'abstract' => $class instanceof Node\Stmt\Class_ && $class->isAbstract(),
            'own' => true,
            'file' => $this->path,
            'line' => $class->getStartLine(),
        ];
        foreach ($class->stmts as $member) {
            if ($member instanceof Node\Stmt\TraitUse) {
                $found['traits'] = [...($found['traits'] ?? []), ...$names($member->traits)];
            } elseif ($member instanceof Node\Stmt\ClassConst) {
                foreach ($member->consts as $constant) {
                    $found['constants'][] = (string) $constant->name;
                }
            } elseif ($member instanceof Node\Stmt\EnumCase) {
                $found['constants'][] = (string) $member->name;
            } elseif ($member instanceof Node\Stmt\Property) {
                $type = self::type($member->type) ?? $this->tagged('var', (string) $member->getDocComment());
                foreach ($member->props as $property) {
                    $found['properties'][(string) $property->name] = $type ?? 'mixed';
                    if ($member->isPublic()) {
                        $found['public'][] = (string) $property->name;
                    }
                }
            } elseif ($member instanceof Node\Stmt\ClassMethod) {
                $found['methods'][(string) $member->name] = $this->method($member);
                foreach ($member->params as $parameter) {
                    if ($parameter->flags !== 0) {
                        $found['properties'][$parameter->var->name] = $this->parameter($parameter, $member);
                        if (($parameter->flags & Node\Stmt\Class_::MODIFIER_PUBLIC) !== 0) {
                            $found['public'][] = $parameter->var->name;
                        }
                    }
                }
            }
        }
        return $found;
    }

    public function method(Node\Stmt\ClassMethod $method): array
    {
        $params = [];
        foreach ($method->params as $parameter) {
            $params[] = ['name' => $parameter->var->name, 'type' => $this->parameter($parameter, $method)]
                + ($parameter->default !== null || $parameter->variadic ? ['optional' => true] : [])
                + ($parameter->variadic ? ['variadic' => true] : []);
        }
        $return = self::type($method->returnType);
        $doc = $this->tagged('return', (string) $method->getDocComment());
        return ['params' => $params]
            + ($return === null ? [] : ['return' => $return])
            + ($doc === null ? [] : ['doc_return' => $doc])
            + ($method->isAbstract() ? ['abstract' => true] : [])
            + ($method->isStatic() ? ['static' => true] : [])
            + ($method->isProtected() ? ['protected' => true] : [])
            + ($method->isPrivate() ? ['private' => true] : []);
    }

    /** The type of a parameter: declared, with what lists are lists of from the doc comment. */
    public function parameter(Node\Param $parameter, Node\FunctionLike $function): string
    {
        $declared = self::type($parameter->type);
        $name = preg_quote((string) $parameter->var->name, '/');
        $doc = (string) $function->getDocComment();
        if (in_array($declared, [null, 'array', 'iterable', 'mixed', 'object'], true)
            && preg_match('/@param\s+(.+?)\s+(?:\.\.\.)?\$' . $name . '\b/', $doc, $found) === 1
        ) {
            return $this->docType($found[1]);
        }
        return $declared ?? 'mixed';
    }

    private function tagged(string $tag, string $doc): ?string
    {
        return preg_match('/@' . $tag . '\s+((?:list|array|iterable)<[^<>\n]*>|\S+)/', $doc, $found) === 1 ? $this->docType($found[1]) : null;
    }

    private static function parser(): Parser
    {
        static $parser = null;
        $factory = new ParserFactory();
        return $parser ??= method_exists($factory, 'create')
            ? $factory->create(ParserFactory::PREFER_PHP7)
            : $factory->createForHostVersion();
    }
}
