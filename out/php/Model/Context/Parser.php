<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

/**
 * Reads what a browser wrote into the cookie or an app into the header. Anybody can write anything there: whatever
 * isn't as it should be is left out.
 */
class Parser
{
    private const LONGEST = 2048;
    private const STATES = ['1' => Consent::GRANTED, '0' => Consent::DENIED, 'u' => Consent::UNDECIDED];
    private const ANONYMOUS_ID = '/\A[\x21-\x7e]{1,191}\z/';
    private const VERSION = '/\A[\x20-\x7e]{1,64}\z/';
    private const IDS = [
        'ga' => ['g', '/\A(?:GA\d\.\d\.)?\d{1,20}\.\d{1,20}\z/'],
        'gs' => ['gs', '/\A[\w.$-]{1,128}\z/'],
        'fbp' => ['fp', '/\Afb\.\d\.\d{1,20}\.\d{1,30}\z/'],
        'fbc' => ['fc', '/\Afb\.\d\.\d{1,20}\.[\w.-]{1,500}\z/'],
    ];

    /**
     * @param array<int|string,string> $categories the plan's consent categories
     * @param array<string,list<string>> $required categories that must be granted for an id of Snapshot::IDS
     */
    public function __construct(
        private readonly array $categories,
        private readonly array $required = []
    ) {
    }

    /**
     * What a cookie or header says; null where it says nothing that can be used.
     *
     * @param string $text JSON: {a, c, v, t, m, s, g, gs, fp, fc}
     * @param string $source who says so, where the text doesn't: cmp or header
     * @param int $now milliseconds since 1970; nothing is decided later
     * @return Snapshot|null
     */
    public function parse(string $text, string $source, int $now): ?Snapshot
    {
        if ($text === '' || strlen($text) > self::LONGEST) {
            return null;
        }
        $said = json_decode($text, true, 2);
        if (!is_array($said)) {
            return null;
        }
        $consent = $this->consent($said, $source, $now);
        $anonymousId = $this->matched($said['a'] ?? null, self::ANONYMOUS_ID);
        if ($consent === null && $anonymousId === null) {
            return null;
        }
        return new Snapshot($anonymousId, $consent, $this->ids($said, $consent));
    }

    /**
     * The consent in it; null where no category of the plan is named.
     *
     * @param array<array-key,mixed> $said
     * @param string $source
     * @param int $now
     * @return Consent|null
     */
    private function consent(array $said, string $source, int $now): ?Consent
    {
        $preferences = [];
        foreach (explode(',', is_string($said['c'] ?? null) ? $said['c'] : '') as $pair) {
            [$category, $bit] = explode(':', $pair, 2) + [1 => ''];
            if (isset(self::STATES[$bit]) && in_array($category, $this->categories, true)) {
                $preferences[$category] = self::STATES[$bit];
            }
        }
        if ($preferences === []) {
            return null;
        }
        $at = $said['t'] ?? null;
        $model = $said['m'] ?? null;
        $version = $said['v'] ?? null;
        return new Consent(
            $preferences,
            is_int($at) && $at > 0 ? min($at, $now) : $now,
            ($said['s'] ?? null) === 'cmp' ? 'cmp' : $source,
            in_array($model, Consent::MODELS, true) ? $model : null,
            false,
            $this->matched(is_int($version) ? (string) $version : $version, self::VERSION)
        );
    }

    /**
     * Ids of other trackers, as far as their categories are granted.
     *
     * @param array<array-key,mixed> $said
     * @param Consent|null $consent
     * @return array<string, string>
     */
    private function ids(array $said, ?Consent $consent): array
    {
        $ids = [];
        foreach (self::IDS as $name => [$key, $pattern]) {
            $id = $this->matched($said[$key] ?? null, $pattern);
            if ($id === null || $consent === null) {
                continue;
            }
            foreach ($this->required[$name] ?? $this->categories as $category) {
                if (!$consent->grants($category)) {
                    continue 2;
                }
            }
            $ids[$name] = $id;
        }
        return $ids;
    }

    /**
     * A text of the right form.
     *
     * @param mixed $value
     * @param string $pattern
     * @return string|null
     */
    private function matched(mixed $value, string $pattern): ?string
    {
        return is_string($value) && preg_match($pattern, $value) === 1 ? $value : null;
    }
}
