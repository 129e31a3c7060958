<?php

declare(strict_types=1);

namespace Magento\Framework;

/**
 * A text with its arguments, untranslated.
 */
class Phrase
{
    /** @param list<mixed> $arguments */
    public function __construct(private readonly string $text, private readonly array $arguments = [])
    {
    }

    public function __toString(): string
    {
        $places = array_map(static fn (int $index): string => '%' . ($index + 1), array_keys($this->arguments));
        return strtr($this->text, array_combine($places, array_map('strval', $this->arguments)));
    }
}
