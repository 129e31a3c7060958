<?php

// phrases.php FOLDER: what a module says to people, as JSON: file -> phrases.

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

use PhpParser\Node;
use PhpParser\NodeFinder;

error_reporting(E_ALL & ~E_DEPRECATED);
require_once 'PhpParser/autoload.php';
require_once __DIR__ . '/Source.php';

function text(Node $node): ?string
{
    if ($node instanceof Node\Expr\BinaryOp\Concat) {
        [$left, $right] = [text($node->left), text($node->right)];
        return $left === null || $right === null ? null : $left . $right;
    }
    return $node instanceof Node\Scalar\String_ ? $node->value : null;
}

$folder = $argv[1];
$found = [];
foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
    $path = substr((string) $file, strlen($folder) + 1);
    if (preg_match('/\.(php|phtml)$/D', $path) === 1) {
        $source = new Source($path, (string) file_get_contents((string) $file));
        $calls = (new NodeFinder())->find($source->tree, static fn (Node $node): bool =>
            ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name && (string) $node->name === '__')
            || ($node instanceof Node\Expr\New_ && $node->class instanceof Node\Name && str_ends_with((string) $node->class, '\\Phrase')));
        foreach ($calls as $call) {
            $found[$path][] = text($call->getArgs()[0]->value) ?? 'no literal';
        }
    } elseif (str_ends_with($path, '.xml')) {
        $document = new \DOMDocument();
        $document->load((string) $file);
        foreach ((new \DOMXPath($document))->query('//*[@translate]') as $element) {
            foreach (preg_split('/\s+/', trim($element->getAttribute('translate'))) as $name) {
                if ($name === 'true') {
                    $found[$path][] = trim($element->textContent);
                } elseif ($element->hasAttribute($name)) {
                    $found[$path][] = $element->getAttribute($name);
                } else {
                    foreach ($element->childNodes as $child) {
                        if ($child->nodeName === $name) {
                            $found[$path][] = trim($child->textContent);
                        }
                    }
                }
            }
        }
    }
}
echo json_encode((object) $found, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
