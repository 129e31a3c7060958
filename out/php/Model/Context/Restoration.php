<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Context;

/**
 * Makes snapshots of what was stored of them.
 */
class Restoration
{
    /**
     * A stored snapshot; null where the text is none.
     *
     * @param string|null $text JSON
     * @return Snapshot|null
     */
    public function snapshot(?string $text): ?Snapshot
    {
        $stored = json_decode((string) $text, true);
        if (!is_array($stored)) {
            return null;
        }
        return new Snapshot(
            $this->text($stored['anonymousId'] ?? null),
            $this->consent($stored['consent'] ?? null),
            $this->texts($stored['ids'] ?? null),
            $this->texts($stored['page'] ?? null),
            $this->text($stored['userAgent'] ?? null),
            $this->text($stored['ip'] ?? null)
        );
    }

    /**
     * A stored consent; null where it is none.
     *
     * @param mixed $stored
     * @return Consent|null
     */
    public function consent(mixed $stored): ?Consent
    {
        if (!is_array($stored) || !is_int($stored['at'] ?? null)) {
            return null;
        }
        $source = $stored['source'] ?? null;
        $model = $stored['model'] ?? null;
        return new Consent(
            array_filter(
                $this->texts($stored['preferences'] ?? null),
                static fn (string $state): bool => in_array($state, Consent::STATES, true)
            ),
            $stored['at'],
            in_array($source, Consent::SOURCES, true) ? $source : Consent::SOURCES[0],
            in_array($model, Consent::MODELS, true) ? $model : null,
            ($stored['gpc'] ?? false) === true,
            $this->text($stored['version'] ?? null),
            $this->text($stored['market'] ?? null)
        );
    }

    /**
     * A text that isn't empty.
     *
     * @param mixed $value
     * @return string|null
     */
    private function text(mixed $value): ?string
    {
        return is_string($value) && $value !== '' ? $value : null;
    }

    /**
     * The members that are such texts.
     *
     * @param mixed $value
     * @return string[]
     */
    private function texts(mixed $value): array
    {
        return array_filter(is_array($value) ? $value : [], fn (mixed $member): bool => $this->text($member) !== null);
    }
}
