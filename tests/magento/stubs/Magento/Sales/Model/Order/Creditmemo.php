<?php

declare(strict_types=1);

namespace Magento\Sales\Model\Order;

/**
 * A credit memo as Magento's models are: data by column, and a getter for each.
 */
class Creditmemo
{
    /** @param array<string, mixed> $data */
    public function __construct(private array $data)
    {
    }

    public function __call(string $method, array $arguments): mixed
    {
        $name = strtolower(preg_replace('/(?<!^)[A-Z]/', '_$0', substr($method, 3)));
        if (str_starts_with($method, 'set')) {
            $this->data[$name] = $arguments[0];
            return $this;
        }
        return $this->data[$name] ?? null;
    }

    public function getData(string $name): mixed
    {
        return $this->data[$name] ?? null;
    }
}
