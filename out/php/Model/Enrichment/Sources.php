<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Enrichment;

use Psr\Log\LoggerInterface;

/**
 * Asks for each value the source that its path begins with: `product.` the products, `customer.` the customers.
 */
class Sources implements EnrichmentInterface
{
    /**
     * @param LoggerInterface $logger
     * @param SourceInterface[] $sources by the first word of paths
     */
    public function __construct(
        private readonly LoggerInterface $logger,
        private readonly array $sources = []
    ) {
    }

    /**
     * @inheritdoc
     */
    public function resolve(array $wanted): array
    {
        $found = [];
        foreach ($wanted as $storeId => $paths) {
            $bySource = [];
            foreach ($paths as $path => $ids) {
                $bySource[strtok($path, '.')][$path] = $ids;
            }
            $found[$storeId] = [];
            foreach ($bySource as $name => $ofSource) {
                $found[$storeId] += $this->ask((string) $name, $storeId, $ofSource);
            }
        }
        return $found;
    }

    /**
     * Values of one source. A source that fails leaves its values out; calls that need them are then invalid.
     *
     * @param string $name
     * @param int $storeId
     * @param array<string,string[]> $wanted
     * @return array<string,array<string,mixed>>
     */
    private function ask(string $name, int $storeId, array $wanted): array
    {
        if (!isset($this->sources[$name])) {
            return [];
        }
        try {
            return $this->sources[$name]->values($storeId, $wanted);
        } catch (\Throwable $failure) {
            $message = sprintf('Values of %s could not be loaded: %s', $name, $failure->getMessage());
            $this->logger->error($message, ['exception' => $failure]);
            return [];
        }
    }
}
