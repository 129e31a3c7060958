<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

/**
 * What a shopper agreed to, when, and who says so.
 *
 * @api
 */
class Consent
{
    public const GRANTED = 'granted';
    public const DENIED = 'denied';
    public const UNDECIDED = 'undecided';

    public const STATES = [self::GRANTED, self::DENIED, self::UNDECIDED];
    public const MODELS = ['opt-in', 'opt-out'];
    public const SOURCES = ['cmp', 'header', 'admin', 'import'];

    /**
     * @param array<string,string> $preferences state by category: granted, denied or undecided
     * @param int $at when it was decided, milliseconds since 1970
     * @param string $source one of SOURCES
     * @param string|null $model opt-in or opt-out; null: the plan's
     * @param bool $gpc whether the browser sent Global Privacy Control
     * @param string|null $version of the policy that was agreed to
     * @param string|null $market one of the plan's markets
     */
    public function __construct(
        public readonly array $preferences,
        public readonly int $at,
        public readonly string $source,
        public readonly ?string $model = null,
        public readonly bool $gpc = false,
        public readonly ?string $version = null,
        public readonly ?string $market = null
    ) {
    }

    /**
     * Of two the one that counts: the newer. Of two equally old ones, what either denies is denied.
     *
     * @param Consent|null $other
     * @return self
     */
    public function orNewer(?self $other): self
    {
        if ($other === null || $other->at < $this->at) {
            return $this;
        }
        return $other->at > $this->at ? $other : $this->narrowedBy($other);
    }

    /**
     * Whether a category was granted.
     *
     * @param string $category
     * @return bool
     */
    public function grants(string $category): bool
    {
        return ($this->preferences[$category] ?? null) === self::GRANTED;
    }

    /**
     * The same with the browser's signal of Global Privacy Control.
     *
     * @return self
     */
    public function withSignal(): self
    {
        return new self(
            $this->preferences,
            $this->at,
            $this->source,
            $this->model,
            true,
            $this->version,
            $this->market
        );
    }

    /**
     * As it is stored, and as Schema::build() takes it.
     *
     * @return array<string, mixed>
     */
    public function toArray(): array
    {
        return array_filter(
            [
                'market' => $this->market,
                'model' => $this->model,
                'preferences' => $this->preferences,
                'gpc' => $this->gpc ?: null,
                'source' => $this->source,
                'at' => $this->at,
                'version' => $this->version,
            ],
            static fn (mixed $value): bool => $value !== null
        );
    }

    /**
     * The same with what another one, equally old, denies or leaves open.
     *
     * @param Consent $other
     * @return self
     */
    private function narrowedBy(self $other): self
    {
        $preferences = $this->preferences + $other->preferences;
        foreach ($other->preferences as $category => $state) {
            $mine = $preferences[$category];
            if ($state === self::DENIED || ($state === self::UNDECIDED && $mine === self::GRANTED)) {
                $preferences[$category] = $state;
            }
        }
        return new self(
            $preferences,
            $this->at,
            $this->source,
            $this->model ?? $other->model,
            $this->gpc || $other->gpc,
            $this->version ?? $other->version,
            $this->market ?? $other->market
        );
    }
}
