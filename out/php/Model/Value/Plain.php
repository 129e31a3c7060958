<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Value;

/**
 * Values as messages can carry them.
 */
class Plain
{
    /**
     * A text; Magento stores "nothing" as null or as an empty text.
     *
     * @param mixed $stored
     * @return string|null
     */
    public function text(mixed $stored): ?string
    {
        return is_scalar($stored) && (string) $stored !== '' ? (string) $stored : null;
    }

    /**
     * Scalars and lists of them; null for everything else.
     *
     * @param mixed $stored
     * @return mixed
     */
    public function value(mixed $stored): mixed
    {
        if (is_array($stored)) {
            $values = array_map($this->value(...), $stored);
            $values = array_filter($values, static fn (mixed $value): bool => $value !== null);
            return array_is_list($stored) ? array_values($values) : $values;
        }
        return is_scalar($stored) && $stored !== '' ? $stored : null;
    }

    /**
     * What a getter gives that only some editions of Magento have.
     *
     * @param object|null $object
     * @param string $getter
     * @return mixed null where there is no such getter
     */
    public function member(?object $object, string $getter): mixed
    {
        return $object !== null && method_exists($object, $getter) ? $object->$getter() : null;
    }
}
