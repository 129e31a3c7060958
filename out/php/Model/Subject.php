<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Whom or what a context belongs to.
 *
 * @api
 */
class Subject
{
    public const QUOTE = 'quote';
    public const ORDER = 'order';
    public const CUSTOMER = 'customer';
    public const SUBSCRIBER = 'subscriber';
    public const ANONYMOUS = 'anonymous';

    /** Whoever has an address; the id is SubjectKey's */
    public const PERSON = 'person';

    /**
     * @param string $type one of the constants
     * @param string $id Magento's id of it; the anonymousId of somebody unknown, empty where there is none
     */
    public function __construct(
        public readonly string $type,
        public readonly string $id
    ) {
    }
}
