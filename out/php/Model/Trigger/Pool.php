<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Framework\ObjectManager\TMap;
use Magento\Framework\ObjectManager\TMapFactory;
use Acme\Tracking\Api\TriggerInterface;

/**
 * The triggers there are, by their ids in the catalogue. One is made when something asks for it.
 */
class Pool
{
    /** @var array<string,TMap> */
    private array $made = [];

    /**
     * @param TMapFactory $factory
     * @param array<string,string> $triggers class by trigger
     */
    public function __construct(
        private readonly TMapFactory $factory,
        private readonly array $triggers = []
    ) {
    }

    /**
     * A trigger.
     *
     * @param string $id
     * @return TriggerInterface|null null where there is none of that id
     */
    public function get(string $id): ?TriggerInterface
    {
        if (!isset($this->triggers[$id])) {
            return null;
        }
        $this->made[$id] ??= $this->factory->create(
            ['type' => TriggerInterface::class, 'array' => [$id => $this->triggers[$id]]]
        );
        return $this->made[$id][$id];
    }
}
