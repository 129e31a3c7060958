<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Privacy;

/**
 * Whom a request for access or erasure is about: a customer, an address, or both.
 */
class Person
{
    /**
     * @param string|null $customerId
     * @param string|null $subjectKey keyed hash of the address
     */
    public function __construct(
        public readonly ?string $customerId,
        public readonly ?string $subjectKey
    ) {
    }
}
