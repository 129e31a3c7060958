<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Who did it and under which consent, as Schema::build() takes it.
 */
class Circumstances
{
    /**
     * @param array<string,string> $identity {userId?, anonymousId?, groupId?, previousId?}
     * @param array<string,mixed> $consent {model?, gpc?, preferences}; an empty one is an unknown consent
     * @param array<string,mixed> $context of the message: page, ip, userAgent, locale
     * @param array<string,string> $visitor values of the shopper by their paths: visitor.fbc
     */
    public function __construct(
        public readonly array $identity,
        public readonly array $consent,
        public readonly array $context = [],
        public readonly array $visitor = []
    ) {
    }
}
