<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * What the plan says of consent: its categories, its destinations, and which states let something pass.
 */
class Consent
{
    private const MODEL_OPT_OUT = 'opt-out';

    /** @var array<array-key,mixed> */
    private array $preferences;

    /** @var bool whether what is undecided is let pass */
    private bool $optOut;

    /** @var bool whether the browser sent Global Privacy Control */
    private bool $signal;

    /** @var array<array-key,string> what categories come to, as far as somebody asked */
    private array $effects = ['necessary' => 'granted'];

    /**
     * Weighs a shopper's choice against the plan.
     *
     * @param array<array-key,array{segment:string,gpc:string}> $categories the plan's, in its order
     * @param string $model the plan's, where the state names none: opt-in or opt-out
     * @param array<array-key,mixed> $state {model?,gpc?,preferences}: what the shopper chose
     */
    public function __construct(private readonly array $categories, string $model, array $state)
    {
        $this->preferences = (array) ($state['preferences'] ?? []);
        $this->optOut = ($state['model'] ?? $model) === self::MODEL_OPT_OUT;
        $this->signal = ($state['gpc'] ?? false) === true;
    }

    /**
     * What a category comes to, with model and signal weighed in: granted, denied, undecided or unknown.
     *
     * @param string $category
     */
    public function effect(string $category): string
    {
        return $this->effects[$category] ??= $this->weighed($category);
    }

    /**
     * What a category other than `necessary` comes to.
     *
     * @param string $category
     */
    private function weighed(string $category): string
    {
        $gpc = $this->signal ? $this->categories[$category]['gpc'] ?? '' : '';
        $state = $this->preferences[$category] ?? 'unknown';
        if ($gpc === 'deny' || $state === 'denied') {
            return 'denied';
        }
        if ($state === 'undecided') {
            return !$this->optOut ? 'undecided' : ($gpc === 'default' ? 'denied' : 'granted');
        }
        return $state === 'granted' ? 'granted' : 'unknown';
    }

    /**
     * Whether every category is on.
     *
     * @param list<string> $categories
     */
    public function allows(array $categories): bool
    {
        foreach ($categories as $category) {
            if (($this->effects[$category] ?? $this->effect($category)) !== 'granted') {
                return false;
            }
        }
        return true;
    }

    /**
     * What becomes of a call: `send`, `undecided`, or `denied` where some category is denied or unknown.
     *
     * @param list<string> $categories
     */
    public function verdict(array $categories): string
    {
        $verdict = 'send';
        foreach ($categories as $category) {
            $effect = $this->effect($category);
            if ($effect === 'denied' || $effect === 'unknown') {
                return 'denied';
            }
            if ($effect === 'undecided') {
                $verdict = 'undecided';
            }
        }
        return $verdict;
    }

    /**
     * Every category of the plan by its name in Segment, as the message tells it.
     *
     * @return array<array-key,bool>|\stdClass
     */
    public function categoryPreferences(): array|\stdClass
    {
        $preferences = [];
        foreach ($this->categories as $name => $category) {
            $preferences[$category['segment']] = $this->effect((string) $name) === 'granted';
        }
        return \array_is_list($preferences) ? (object) $preferences : $preferences;
    }
}
