<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

use Acme\Tracking\Schema\Runtime\Consent;
use Acme\Tracking\Schema\Runtime\Policy;
use Acme\Tracking\Schema\Schema;

/**
 * What the tracking plan says of consent.
 */
class Plan
{
    private const TOOLS = ['ga' => 'google', 'gs' => 'google', 'fbp' => 'facebook', 'fbc' => 'facebook'];

    /** @var Policy|null */
    private ?Policy $policy = null;

    /** @var Parser|null */
    private ?Parser $parser = null;

    /**
     * Consent categories without `necessary`.
     *
     * @return list<string>
     */
    public function categories(): array
    {
        return array_map('strval', array_keys($this->policy()->categories));
    }

    /**
     * Categories that must be granted for a shopper to be known in a message.
     *
     * @return list<string>
     */
    public function default(): array
    {
        return $this->policy()->default;
    }

    /**
     * Consent model where a shopper's consent doesn't say.
     *
     * @return string opt-in or opt-out
     */
    public function model(): string
    {
        return $this->policy()->model;
    }

    /**
     * What nothing known means in a channel of the plan.
     *
     * @param string $channel storefront, admin, api, import or backfill
     * @return string deny, granted, opt-in or opt-out
     */
    public function unknown(string $channel): string
    {
        return $this->policy()->unknown[$channel] ?? 'deny';
    }

    /**
     * Whether a consent lets categories pass.
     *
     * @param array<string,mixed> $state as Schema::build() takes it
     * @param string[] $categories
     * @return bool
     */
    public function allows(array $state, array $categories): bool
    {
        return (new Consent($this->policy()->categories, $this->policy()->model, $state))->allows($categories);
    }

    /**
     * What reads cookie and header.
     *
     * @return Parser
     */
    public function parser(): Parser
    {
        return $this->parser ??= new Parser($this->categories(), $this->required());
    }

    /**
     * Categories that must be granted for another tracker's id: those of its destination, all where it is none.
     *
     * @return array<string, list<string>>
     */
    public function required(): array
    {
        $required = [];
        foreach (self::TOOLS as $id => $tool) {
            foreach ($this->policy()->destinations as $destination) {
                if (stripos($destination['segment'], $tool) !== false) {
                    $required[$id] = $destination['consent'];
                    break;
                }
            }
        }
        return $required;
    }

    /**
     * The plan's policy.
     *
     * @return Policy
     */
    private function policy(): Policy
    {
        return $this->policy ??= Schema::policy();
    }
}
