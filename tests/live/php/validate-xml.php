<?php
// Every XML file of a folder against the schema that it names. Gives what is wrong.
declare(strict_types=1);

use Magento\Framework\Config\Dom;
use Magento\Framework\Config\Dom\UrnResolver;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $faults = [];
    $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($given['folder'], FilesystemIterator::SKIP_DOTS));
    foreach ($files as $file) {
        if ($file->getExtension() !== 'xml') {
            continue;
        }
        $document = new DOMDocument();
        $document->load($file->getPathname());
        $schema = $document->documentElement->getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'noNamespaceSchemaLocation');
        $errors = $schema ? Dom::validateDomDocument($document, (new UrnResolver())->getRealPath($schema)) : ['names no schema'];
        foreach ($errors as $error) {
            $faults[] = $file->getFilename() . ': ' . trim($error);
        }
    }
    return $faults;
};
