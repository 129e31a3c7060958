<?php

declare(strict_types=1);

namespace Magento\Csp\Model\Policy;

class FetchPolicy
{
    /** @param list<string> $hosts */
    public function __construct(private string $id, private bool $noneAllowed = true, private array $hosts = [])
    {
    }

    public function getId(): string
    {
        return $this->id;
    }

    /** @return list<string> */
    public function getHostSources(): array
    {
        return $this->hosts;
    }
}
