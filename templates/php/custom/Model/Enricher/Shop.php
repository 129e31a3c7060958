<?php

declare(strict_types=1);

namespace Trackwright\ModuleCustom\Model\Enricher;

use Trackwright\Module\Api\EventEnricherInterface;

/**
 * What this shop adds to its calls. The properties that it adds stand in the tracking plan, as optional ones.
 */
class Shop implements EventEnricherInterface
{
    /**
     * @inheritDoc
     */
    public function enrich(string $call, string $name, array $payload, int $storeId): array
    {
        return $payload;
    }
}
