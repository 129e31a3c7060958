<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

use Acme\Tracking\Schema\Runtime\Builder;
use Acme\Tracking\Schema\Runtime\Consent;
use Acme\Tracking\Schema\Schema;

/**
 * Messages of events that were renamed or taken out of the plan while they waited: as they were recorded.
 *
 * Which consent they and their properties need is no longer known, so that they go out where all of it is given.
 */
class FormerCalls
{
    private const TRACK = 'track';

    /** @var string[]|null */
    private ?array $names = null;

    /**
     * Whether it is an event of an older plan that this one doesn't have.
     *
     * @param Row $row
     * @return bool
     */
    public function has(Row $row): bool
    {
        $this->names ??= Schema::names(self::TRACK);
        return $row->call === self::TRACK
            && !in_array($row->name, $this->names, true)
            && !str_starts_with(Schema::DIGEST, $row->planDigest);
    }

    /**
     * Whether a call may be sent, and its message.
     *
     * @param array<string,mixed> $request as Schema::build() takes it
     * @return array{decision:string,reason?:string,message?:array<string,mixed>}
     */
    public function build(array $request): array
    {
        $policy = Schema::policy();
        $consent = new Consent($policy->categories, $policy->model, (array) ($request['consent'] ?? []));
        if (!$consent->allows(array_map('strval', array_keys($policy->categories)))) {
            return ['decision' => 'drop', 'reason' => 'consent_denied'];
        }
        $built = (new Builder($policy))->build(new FormerCall(), $request);
        if (isset($built['message'])) {
            $built['message']['event'] = $request['name'];
        }
        return $built;
    }
}
