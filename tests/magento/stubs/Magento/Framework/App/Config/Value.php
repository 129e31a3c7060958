<?php

declare(strict_types=1);

namespace Magento\Framework\App\Config;

/**
 * A setting that is about to be saved.
 */
class Value
{
    public function __construct(private mixed $value = null)
    {
    }

    public function getValue(): mixed
    {
        return $this->value;
    }

    public function setValue(mixed $value): static
    {
        $this->value = $value;
        return $this;
    }

    public function beforeSave()
    {
        return $this;
    }
}
