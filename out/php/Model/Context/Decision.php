<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Acme\Tracking\Model\Channel;

/**
 * Decides who a message is about and under which consent it goes, from what is known of the shopper. Loads nothing.
 */
class Decision
{
    /** Channels as the plan's `consent.unknown` calls them */
    private const CHANNELS = [
        Channel::STOREFRONT => 'storefront',
        Channel::GRAPHQL => 'api',
        Channel::REST => 'api',
        Channel::ADMIN => 'admin',
        Channel::BACKFILL => 'backfill',
    ];

    private const OTHER_CHANNELS = 'import';

    /**
     * @param Plan $plan
     */
    public function __construct(
        private readonly Plan $plan
    ) {
    }

    /**
     * The consent that counts: the newest that is known; where none is, what the plan says of the channel.
     *
     * @param Consent|null $known
     * @param string $channel one of Channel's constants
     * @return array<string,mixed> {model?, gpc?, preferences}
     */
    public function consent(?Consent $known, string $channel): array
    {
        if ($known !== null) {
            return array_filter(
                ['model' => $known->model, 'gpc' => $known->gpc ?: null, 'preferences' => $known->preferences],
                static fn (mixed $member): bool => $member !== null
            );
        }
        $unknown = $this->plan->unknown(self::CHANNELS[$channel] ?? self::OTHER_CHANNELS);
        return match ($unknown) {
            Consent::GRANTED => ['preferences' => array_fill_keys($this->plan->categories(), Consent::GRANTED)],
            'opt-in', 'opt-out' => [
                'model' => $unknown,
                'preferences' => array_fill_keys($this->plan->categories(), Consent::UNDECIDED),
            ],
            default => ['preferences' => []],
        };
    }

    /**
     * Whether a message under this consent may say who the shopper is.
     *
     * @param array<string,mixed> $consent
     * @return bool
     */
    public function isKnown(array $consent): bool
    {
        return $this->plan->allows($consent, $this->plan->default());
    }

    /**
     * The ids of a message.
     *
     * @param array<string,mixed> $consent
     * @param string|null $customerId
     * @param string|null $anonymousId the browser's
     * @param string $nobody what stands for somebody who isn't to be known
     * @return string[] {userId?, anonymousId?}
     */
    public function identity(
        array $consent,
        ?string $customerId,
        ?string $anonymousId,
        string $nobody
    ): array {
        $isKnown = $this->isKnown($consent);
        $identity = $isKnown && $customerId !== null ? ['userId' => $customerId] : [];
        if ($isKnown && $anonymousId !== null) {
            return $identity + ['anonymousId' => $anonymousId];
        }
        return $identity ?: ['anonymousId' => $nobody];
    }

    /**
     * Ids of other trackers, as far as their categories are on.
     *
     * @param array<string,mixed> $consent
     * @param string[] $ids by a name of Snapshot::IDS
     * @return string[]
     */
    public function ids(array $consent, array $ids): array
    {
        $required = $this->plan->required();
        return array_filter(
            $ids,
            fn (string $name): bool => $this->plan->allows($consent, $required[$name] ?? $this->plan->categories()),
            ARRAY_FILTER_USE_KEY
        );
    }
}
