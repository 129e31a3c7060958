<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

/**
 * Something that a shopper chose or typed for a line.
 */
class ItemOption
{
    /**
     * @param string $label
     * @param string $value
     */
    public function __construct(
        private readonly string $label,
        private readonly string $value
    ) {
    }

    /**
     * What was asked.
     *
     * @return string
     */
    public function getLabel(): string
    {
        return $this->label;
    }

    /**
     * What was chosen.
     *
     * @return string
     */
    public function getValue(): string
    {
        return $this->value;
    }
}
