<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Enrichment\EnrichmentInterface;

/**
 * Values by path and id, the same in every store view; remembers what was asked.
 */
class Loads implements EnrichmentInterface
{
    /** @var list<array<int, array<string, list<string>>>> */
    public array $asked = [];

    /** @param array<string, array<string, mixed>> $values */
    public function __construct(private readonly array $values = [])
    {
    }

    public function resolve(array $wanted): array
    {
        $this->asked[] = $wanted;
        return array_map(fn (): array => $this->values, $wanted);
    }
}
