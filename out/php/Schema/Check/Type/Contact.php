<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength, PSR2.ControlStructures.ControlStructureSpacing -- literals can't be broken

declare(strict_types=1);

namespace Acme\Tracking\Schema\Check\Type;

use Acme\Tracking\Schema\Runtime;

/**
 * Checks of Contact.
 */
class Contact implements Runtime\CheckInterface
{
    public const FORM = [
        'object' => true,
        'gates' => [
            'email' => ['marketing'],
            'phone' => ['marketing'],
        ],
    ];

    private const KNOWN_1 = [
        'email' => true,
        'phone' => true,
    ];

    /**
     * Reports what is wrong with a value.
     *
     * @param Runtime\Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    public function check(Runtime\Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
        if (\is_array($value) ? \array_key_exists(0, $value) && \array_is_list($value) : !$value instanceof \stdClass) {
            $found->add($path . $at, 'type', 'must be an object');
            return;
        }
        $members1 = (array) $value;
        $absent2 = 0;
        $value3 = $members1['email'] ?? null;
        if (!\is_string($value3)) {
            if ($value3 !== null || \array_key_exists('email', $members1)) {
                $found->add($path . $at . '/email', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (!Runtime\Format::email($value3)) {
                $found->refuse(
                    $value3,
                    $path . $at . '/email',
                    'format',
                    'must have the format email',
                    'must be a string'
                );
            }
        }
        $value4 = $members1['phone'] ?? null;
        if (!\is_string($value4) || !\mb_check_encoding($value4, 'UTF-8')) {
            if ($value4 !== null || \array_key_exists('phone', $members1)) {
                $found->add($path . $at . '/phone', 'type', 'must be a string');
            } else {
                ++$absent2;
            }
        } else {
            if (\strlen($value4) > 64 && \mb_strlen($value4, 'UTF-8') > 64) {
                $found->add($path . $at . '/phone', 'maxLength', 'must have 64 or fewer characters');
            }
        }
        if (\count($members1) + $absent2 > 2) {
            $others = Runtime\Members::others($members1, self::KNOWN_1, []);
            foreach ($others as [$name5, $item6]) {
                $found->walk($item6, $path . $at . $name5, 'must be a JSON value');
            }
        }
    }
}
