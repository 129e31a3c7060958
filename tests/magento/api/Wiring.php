<?php

declare(strict_types=1);

namespace Trackwright\Tests\Magento;

/**
 * Holds a module's XML against what is known: classes, constructor arguments, plugins' methods, events, jobs, templates, permissions.
 */
class Wiring
{
    /** Elements and attributes that name a class, in whichever file. */
    private const CLASSES = [
        '//*[@instance]/@instance',
        '//block/@class',
        '//source_model',
        '//backend_model',
        '//frontend_model',
        '//*[@xsi:type="object"]',
        '//options/@class',
        '//dataProvider/@class',
        '//column/@class',
        '//@handler',
    ];

    /** @var list<array{file: string, line: int, message: string}> */
    public array $findings = [];

    private string $file = '';

    /** Names that di.xml makes. @var array<string, string> */
    private array $virtual = [];

    /** @param array{literal: array, prefixes: array, suffixes: list<string>, starts: list<string>} $events */
    public function __construct(private readonly Facts $facts, private readonly array $events, private readonly string $folder)
    {
    }

    public function check(): void
    {
        $documents = [];
        $files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($this->folder, \FilesystemIterator::SKIP_DOTS));
        foreach ($files as $file) {
            $path = substr((string) $file, strlen($this->folder) + 1);
            if (str_ends_with($path, '.xml')) {
                $document = new \DOMDocument();
                $this->file = $path;
                libxml_use_internal_errors(true);
                if (!$document->load((string) $file)) {
                    $this->say(0, 'is no XML: ' . trim((string) libxml_get_last_error()?->message));
                    continue;
                }
                $documents[$path] = new \DOMXPath($document);
                $documents[$path]->registerNamespace('xsi', 'http://www.w3.org/2001/XMLSchema-instance');
            }
        }
        foreach ($documents as $path => $xpath) {
            foreach (basename($path) === 'di.xml' ? $xpath->query('//virtualType') : [] as $type) {
                $this->virtual[$type->getAttribute('name')] = $type->getAttribute('type');
            }
        }
        $resources = [];
        foreach (isset($documents['etc/acl.xml']) ? $documents['etc/acl.xml']->query('//resource/@id') : [] as $id) {
            $resources[] = $id->value;
        }
        $this->logs($documents);
        foreach ($documents as $path => $xpath) {
            $this->file = $path;
            $this->classes($xpath);
            $this->once($xpath);
            match (basename($path)) {
                'di.xml' => $this->injection($xpath),
                'events.xml' => $this->observers($xpath),
                'crontab.xml' => $this->jobs($xpath),
                default => null,
            };
            $this->templates($xpath);
            foreach ($xpath->query('//@resource | //aclResource | //section/resource | //resource[@ref]/@ref') as $node) {
                $id = trim($node->nodeValue);
                if (!str_starts_with($id, 'Magento_') && !in_array($id, [...$resources, 'self', 'anonymous', 'default'], true)) {
                    $this->say($node->getLineNo(), "acl.xml has no resource $id");
                }
            }
        }
    }

    /** Everything of the module's own logs into its own log. */
    private function logs(array $documents): void
    {
        $wired = [];
        foreach ($documents as $path => $xpath) {
            foreach (basename($path) === 'di.xml' ? $xpath->query('//argument') : [] as $argument) {
                if (str_ends_with(trim($argument->nodeValue), '\\Model\\Logger')) {
                    $wired[] = $this->real($argument->parentNode->parentNode->getAttribute('name'));
                }
            }
        }
        foreach ($this->facts->own() as $name => $class) {
            $constructor = $class['methods']['__construct'] ?? ['params' => []];
            foreach ($constructor['params'] as $param) {
                $this->file = $class['file'];
                if (ltrim($param['type'] ?? '', '?') === 'Psr\\Log\\LoggerInterface' && !$class['abstract'] && !in_array($name, $wired, true)) {
                    $this->say($class['line'], "$name logs into the shop's log: di.xml doesn't give it the module's");
                }
            }
        }
    }

    /** Of two with one name beside each other Magento keeps the last, where its schema lets them pass at all. */
    private function once(\DOMXPath $xpath): void
    {
        $seen = [];
        foreach ($xpath->query('//*[@name or @id or @for]') as $node) {
            $name = $node->getAttribute('name') ?: ($node->getAttribute('id') ?: $node->getAttribute('for'));
            $key = $node->parentNode->getNodePath() . " $node->nodeName $name";
            if (isset($seen[$key])) {
                $this->say($node->getLineNo(), "<$node->nodeName> $name stands here twice");
            }
            $seen[$key] = true;
        }
        $plain = in_array(basename($this->file), ['cron_groups.xml', 'system.xml', 'config.xml'], true);
        foreach ($plain ? $xpath->query('//*[not(@*) and not(*)]') : [] as $node) {
            if ($xpath->query("preceding-sibling::$node->nodeName", $node)->length > 0) {
                $this->say($node->getLineNo(), "<$node->nodeName> stands here twice");
            }
        }
    }

    private function classes(\DOMXPath $xpath): void
    {
        foreach (self::CLASSES as $query) {
            foreach ($xpath->query($query) as $node) {
                $name = trim($node->nodeValue);
                if ($name !== '' && str_contains($name, '\\')) {
                    $this->known($name, $node);
                }
            }
        }
        foreach ($xpath->query('//item[@xsi:type="string"] | //argument[@xsi:type="string"]') as $node) {
            $name = trim($node->nodeValue);
            if (preg_match('/^[A-Z]\w*(\\\\[A-Z]\w*){2,}$/D', $name) === 1) {
                $this->known($name, $node);
            }
        }
    }

    private function injection(\DOMXPath $xpath): void
    {
        foreach ($xpath->query('//preference') as $node) {
            $this->known($node->getAttribute('for'), $node);
            $this->known($node->getAttribute('type'), $node);
            if (!$this->facts->is($node->getAttribute('type'), $node->getAttribute('for'))) {
                $this->say($node->getLineNo(), $node->getAttribute('type') . ' is no ' . $node->getAttribute('for'));
            }
            if (Facts::isForeign($node->getAttribute('for'))) {
                $this->say($node->getLineNo(), 'a preference for somebody else\'s ' . $node->getAttribute('for'));
            }
        }
        foreach ($xpath->query('//type | //virtualType') as $node) {
            $name = $node->getAttribute($node->nodeName === 'type' ? 'name' : 'type');
            $name = $this->real($name);
            if (!$this->known($name, $node)) {
                continue;
            }
            foreach ($xpath->query('arguments/argument', $node) as $argument) {
                $this->argument($argument, $name, $this->facts->injected($name));
            }
            foreach ($xpath->query('plugin', $node) as $plugin) {
                if ($plugin->getAttribute('type') !== '') {
                    $this->plugin($plugin, $name);
                }
            }
        }
    }

    private function argument(\DOMElement $argument, string $class, array $params): void
    {
        $name = $argument->getAttribute('name');
        $type = $argument->getAttribute('xsi:type');
        if (!isset($params[$name])) {
            $this->say($argument->getLineNo(), "$class::__construct() has no argument \$$name");
            return;
        }
        $wanted = ltrim($params[$name]['type'] ?? 'mixed', '?');
        if ($type === 'object' && ($this->facts->class($wanted) !== null)) {
            $given = $this->real(trim($argument->nodeValue));
            if ($this->facts->class($given) !== null && !$this->facts->is($given, $wanted)) {
                $this->say($argument->getLineNo(), "\$$name of $class is a $wanted, which $given isn't");
            }
        } elseif ($type === 'object' && in_array($wanted, ['string', 'int', 'bool', 'array', 'float'], true)) {
            $this->say($argument->getLineNo(), "\$$name of $class is $wanted, no object");
        } elseif ($type === 'array' && !preg_match('/array|mixed|iterable|\[\]/', $wanted)) {
            $this->say($argument->getLineNo(), "\$$name of $class is $wanted, no array");
        } elseif ($type === 'string' && ($wanted === 'array' || $this->facts->class($wanted) !== null)) {
            $this->say($argument->getLineNo(), "\$$name of $class is no string: $wanted");
        }
    }

    private function plugin(\DOMElement $node, string $class): void
    {
        $plugin = $node->getAttribute('type');
        if (!$this->known($plugin, $node)) {
            return;
        }
        $hooks = 0;
        foreach ($this->facts->class($plugin)['methods'] ?? [] as $name => $method) {
            if (preg_match('/^(before|after|around)([A-Z]\w*)$/D', $name, $found) !== 1 || isset($method['private'])) {
                continue;
            }
            $hooks++;
            [, $when, $what] = $found;
            $target = $this->facts->method($class, lcfirst($what)) ?? $this->facts->method($class, $what);
            if ($target === null || isset($target['protected']) || isset($target['static']) || isset($target['final'])) {
                $this->say($node->getLineNo(), "$plugin::$name(): $class has no method " . lcfirst($what) . '() that a plugin could reach');
                continue;
            }
            $own = array_slice($method['params'], $when === 'before' ? 1 : 2);
            $rest = $own !== [] && ($own[array_key_last($own)]['variadic'] ?? false);
            if (count($own) - ($rest ? 1 : 0) > count($target['params'])) {
                $this->say($node->getLineNo(), "$plugin::$name() takes more than $class::" . lcfirst($what) . '() does');
            }
            foreach (array_slice($target['params'], 0, count($own)) as $index => $param) {
                $mine = $own[$index];
                if (($param['optional'] ?? false) && !($mine['optional'] ?? false)) {
                    $this->say($node->getLineNo(), "$plugin::$name(): \$$mine[name] may be left out of " . lcfirst($what) . '()');
                }
            }
            $subject = ltrim($method['params'][0]['type'] ?? 'mixed', '?');
            if ($this->facts->class($subject) !== null && !$this->facts->is($class, $subject)) {
                $this->say($node->getLineNo(), "$plugin::$name() is for a $subject, which $class isn't");
            }
        }
        if ($hooks === 0) {
            $this->say($node->getLineNo(), "$plugin plugs into nothing");
        }
    }

    private function observers(\DOMXPath $xpath): void
    {
        foreach ($xpath->query('//event') as $event) {
            $name = $event->getAttribute('name');
            if (!$this->isEvent($name)) {
                $this->say($event->getLineNo(), "Magento dispatches no event $name");
            }
            foreach ($xpath->query('observer', $event) as $observer) {
                $class = $observer->getAttribute('instance');
                if ($this->known($class, $observer) && !$this->facts->is($class, 'Magento\Framework\Event\ObserverInterface')) {
                    $this->say($observer->getLineNo(), "$class is no observer");
                }
            }
        }
    }

    private function isEvent(string $name): bool
    {
        if (isset($this->events['literal'][$name])) {
            return true;
        }
        foreach ($this->events['starts'] as $start) {
            if (str_starts_with($name, $start)) {
                return true;
            }
        }
        foreach ($this->events['suffixes'] as $suffix) {
            if (str_ends_with($name, "_$suffix") && isset($this->events['prefixes'][substr($name, 0, -strlen($suffix) - 1)])) {
                return true;
            }
        }
        return false;
    }

    private function jobs(\DOMXPath $xpath): void
    {
        foreach ($xpath->query('//job') as $job) {
            $class = $job->getAttribute('instance');
            $method = $job->getAttribute('method');
            if ($this->known($class, $job) && $this->facts->method($class, $method) === null) {
                $this->say($job->getLineNo(), "$class has no method $method()");
            }
        }
    }

    /** Templates of this module are where they are said to be. */
    private function templates(\DOMXPath $xpath): void
    {
        foreach ($xpath->query('//block/@template | //action[@method="setTemplate"]/argument') as $node) {
            [$module, $path] = array_pad(explode('::', trim($node->nodeValue), 2), 2, null);
            if ($path === null || str_starts_with($module, 'Magento_')) {
                continue;
            }
            $area = explode('/', $this->file)[1] ?? '';
            if (!is_file("$this->folder/view/$area/templates/$path") && !is_file("$this->folder/view/base/templates/$path")) {
                $this->say($node->getLineNo(), "there is no template $path");
            }
        }
    }

    private function real(string $name): string
    {
        for ($depth = 0; isset($this->virtual[$name]) && $depth < 9; $depth++) {
            $name = $this->virtual[$name];
        }
        return ltrim($name, '\\');
    }

    private function known(string $name, \DOMNode $at): bool
    {
        if ($this->facts->class($this->real($name)) === null) {
            $this->say($at->getLineNo(), "there is no class $name");
            return false;
        }
        return true;
    }

    private function say(int $line, string $message): void
    {
        $this->findings[] = ['file' => $this->file, 'line' => $line, 'message' => $message];
    }
}
