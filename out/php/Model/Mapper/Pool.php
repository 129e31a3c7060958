<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper;

use Magento\Framework\ObjectManager\TMap;
use Magento\Framework\ObjectManager\TMapFactory;
use Acme\Tracking\Api\MapperInterface;

/**
 * What each trigger is mapped to. Mappers are made when their trigger goes off.
 */
class Pool
{
    /** @var array<string,TMap> */
    private array $made = [];

    /**
     * @param TMapFactory $factory
     * @param array<string,string[]> $mappers classes by trigger, each under a name of its own
     */
    public function __construct(
        private readonly TMapFactory $factory,
        private readonly array $mappers = []
    ) {
    }

    /**
     * The triggers that are mapped to something.
     *
     * @return string[]
     */
    public function triggers(): array
    {
        return array_map('strval', array_keys($this->mappers));
    }

    /**
     * The mappers of a trigger.
     *
     * @param string $trigger its id in the catalogue
     * @return iterable<MapperInterface>
     */
    public function of(string $trigger): iterable
    {
        if (empty($this->mappers[$trigger])) {
            return [];
        }
        return $this->made[$trigger] ??= $this->factory->create(
            ['type' => MapperInterface::class, 'array' => $this->mappers[$trigger]]
        );
    }
}
