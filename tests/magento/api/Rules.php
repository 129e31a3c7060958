<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

use PhpParser\Node;
use PhpParser\Node\Expr;
use PhpParser\NodeFinder;

/**
 * Rules of Magento's coding standard, and of this module, that a syntax tree shows.
 */
class Rules
{
    private const SUPERGLOBALS = ['_GET', '_POST', '_REQUEST', '_COOKIE', '_SERVER', '_SESSION', '_FILES', '_ENV', 'GLOBALS'];
    private const MANAGERS = ['Magento\Framework\App\ObjectManager', 'Magento\Framework\ObjectManagerInterface'];
    private const FORBIDDEN = ['eval', 'exec', 'shell_exec', 'system', 'passthru', 'popen', 'proc_open', 'create_function', 'extract',
        'unserialize', 'md5', 'sha1', 'rand', 'mt_rand', 'srand', 'mt_srand', 'uniqid', 'var_dump', 'print_r', 'var_export', 'die',
        'curl_init', 'setcookie', 'session_start', 'header', 'file_put_contents', 'fopen', 'unlink', 'mkdir', 'error_log', 'sleep_forever',
        'is_null', 'join', 'sizeof', 'htmlspecialchars', 'addslashes', 'assert', 'phpinfo', 'ob_start', 'ini_set', 'putenv'];
    private const ESCAPED = '/^(escape(Html|HtmlAttr|Url|Js|Css)|getUrl)$/D';

    /** @var list<array{file: string, line: int, message: string}> */
    public array $findings = [];

    public function __construct(private readonly Source $source)
    {
    }

    public function check(): void
    {
        $template = str_ends_with($this->source->path, '.phtml');
        foreach ((new NodeFinder())->find($this->source->tree, static fn (Node $node): bool => true) as $node) {
            match (true) {
                $node instanceof Node\Stmt\Class_ && $node->isFinal(),
                $node instanceof Node\Stmt\ClassMethod && $node->isFinal(),
                $node instanceof Node\Stmt\ClassConst && $node->isFinal() => $this->say($node, 'final keeps plugins out'),
                $node instanceof Expr\Variable && in_array($node->name, self::SUPERGLOBALS, true) => $this->say($node, "\$$node->name"),
                $node instanceof Node\Name && in_array((string) $node, self::MANAGERS, true) => $this->say($node, 'the object manager'),
                $node instanceof Expr\ErrorSuppress => $this->say($node, 'an error that nobody sees'),
                $node instanceof Expr\Exit_, $node instanceof Expr\Eval_, $node instanceof Expr\ShellExec => $this->say($node, 'exit, eval or a shell'),
                $node instanceof Expr\Print_ => $this->say($node, 'print'),
                $node instanceof Expr\Include_ => $this->say($node, 'a file read as code'),
                $node instanceof Node\Stmt\Goto_, $node instanceof Node\Stmt\Global_ => $this->say($node, 'goto or global'),
                $node instanceof Expr\FuncCall && $node->name instanceof Node\Name
                    && in_array(strtolower((string) $node->name), self::FORBIDDEN, true) => $this->say($node, "$node->name()"),
                $node instanceof Node\Stmt\ClassMethod && $this->rambles($node) => $this->say($node, "{$node->name}()'s comment begins with more than a line"),
                $node instanceof Node\Stmt\ClassMethod && (string) $node->name === '__construct' => $this->construction($node),
                $node instanceof Node\Stmt\Echo_ => $template ? $this->printed($node) : $this->say($node, 'echo outside a template'),
                $node instanceof Node\Stmt\InlineHTML => $this->markup($node, $template),
                $node instanceof Node\Stmt\ClassMethod && $node->getDocComment() === null => $this->say($node, "{$node->name}() has no comment"),
                default => null,
            };
        }
        $first = $this->source->tree[0] ?? null;
        $strict = (new NodeFinder())->findFirstInstanceOf($this->source->tree, Node\Stmt\Declare_::class);
        if ($first !== null && (!$strict instanceof Node\Stmt\Declare_ || (string) $strict->declares[0]->key !== 'strict_types')) {
            $this->say($first, 'no strict_types');
        }
    }

    /** Whether the first paragraph of a method's comment is longer than a line. */
    private function rambles(Node\Stmt\ClassMethod $method): bool
    {
        return preg_match('#^/\*\*\s*\n\s*\* (?![@{]).+\n\s*\* (?!@)\S#', (string) $method->getDocComment()?->getText()) === 1;
    }

    private function construction(Node\Stmt\ClassMethod $method): void
    {
        foreach ($method->params as $parameter) {
            $type = (string) Source::type($parameter->type);
            if (preg_match('/\\\\(Proxy|Interceptor)$/D', $type) === 1) {
                $this->say($parameter, 'generated classes are named in di.xml');
            }
        }
        if ($method->getDocComment() === null) {
            $this->say($method, '__construct() has no comment');
        }
    }

    /** What a template prints is escaped, or a number. */
    private function printed(Node\Stmt\Echo_ $echo): void
    {
        foreach ($echo->exprs as $printed) {
            $safe = $printed instanceof Expr\Cast\Int_
                || ($printed instanceof Expr\MethodCall && $printed->name instanceof Node\Identifier
                    && $printed->var instanceof Expr\Variable && $printed->var->name === 'escaper'
                    && preg_match(self::ESCAPED, (string) $printed->name) === 1)
                || ($printed instanceof Expr\MethodCall && (string) $printed->name === 'getChildHtml')
                || str_contains(implode('', [...$echo->getComments(), ...$printed->getComments()]), '@noEscape');
            if (!$safe) {
                $this->say($echo, 'printed without being escaped');
            }
        }
    }

    private function markup(Node\Stmt\InlineHTML $html, bool $template): void
    {
        if (!$template && trim($html->value) !== '') {
            $this->say($html, 'markup outside a template');
        }
        if (preg_match('#<style\b|\son[a-z]+\s*=|javascript:|\sstyle\s*=|<script(?![^>]*type="application/json")#i', $html->value, $found) === 1) {
            $this->say($html, "inline script or style: $found[0]");
        }
    }

    private function say(Node $node, string $message): void
    {
        $this->findings[] = ['file' => $this->source->path, 'line' => $node->getStartLine(), 'message' => $message];
    }
}
