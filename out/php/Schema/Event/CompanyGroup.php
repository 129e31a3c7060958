<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Generic.Files.LineLength -- words and types are the plan's

declare(strict_types=1);

namespace Acme\Tracking\Schema\Event;

use Acme\Tracking\Schema\Runtime;

/**
 * The company that a business customer buys for.
 *
 * Consent: analytics. Owner: b2b-team.
 */
class CompanyGroup implements Runtime\TypedInterface
{
    public const CALL = 'group';

    public const NAME = 'Company';

    /**
     * Takes the members by name.
     *
     * @param string|null $name Example: "Example GmbH"
     * @param string|null $industry
     * @param int|null $employees
     * @param 'standard'|string|null $plan Terms of trade
     */
    public function __construct(
        public readonly ?string $name = null,
        public readonly ?string $industry = null,
        public readonly ?int $employees = null,
        public readonly ?string $plan = null
    ) {
    }

    /**
     * The members under their names on the wire.
     *
     * @return array<array-key,mixed>
     */
    public function toPayload(): array
    {
        $payload = [];
        if ($this->name !== null) {
            $payload['name'] = $this->name;
        }
        if ($this->industry !== null) {
            $payload['industry'] = $this->industry;
        }
        if ($this->employees !== null) {
            $payload['employees'] = $this->employees;
        }
        if ($this->plan !== null) {
            $payload['plan'] = $this->plan;
        }
        return $payload;
    }
}
