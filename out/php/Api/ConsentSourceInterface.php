<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Api;

use Acme\Tracking\Model\Context\Consent;

/**
 * Where else a customer's consent is known: a CRM, a preference centre. Asked by the worker.
 *
 * @api
 */
interface ConsentSourceInterface
{
    /**
     * What is known of each customer; customers of whom nothing is known are left out.
     *
     * @param list<string> $customerIds
     * @return array<string, Consent> by customer id
     */
    public function consents(array $customerIds): array;
}
