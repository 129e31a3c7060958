<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Context;

/**
 * Who a shopper is and what was agreed to, as one request told it.
 *
 * @api
 */
class Snapshot implements \JsonSerializable
{
    /** Ids of other trackers: GA's client and session, Meta's browser and click */
    public const IDS = ['ga', 'gs', 'fbp', 'fbc'];

    /**
     * @param string|null $anonymousId the browser's
     * @param Consent|null $consent null where nothing is known
     * @param array<string,string> $ids by a name of IDS
     * @param array<string,string> $page url, path, referrer, title, search
     * @param string|null $userAgent
     * @param string|null $ip
     */
    public function __construct(
        public readonly ?string $anonymousId = null,
        public readonly ?Consent $consent = null,
        public readonly array $ids = [],
        public readonly array $page = [],
        public readonly ?string $userAgent = null,
        public readonly ?string $ip = null
    ) {
    }

    /**
     * The same with what the request itself tells.
     *
     * @param array<string,string> $page
     * @param string|null $userAgent
     * @param string|null $ip
     * @param bool $gpc whether the browser sent Global Privacy Control
     * @return self
     */
    public function seenIn(array $page, ?string $userAgent, ?string $ip, bool $gpc): self
    {
        $consent = $gpc ? $this->consent?->withSignal() : $this->consent;
        return new self($this->anonymousId, $consent, $this->ids, $page, $userAgent, $ip);
    }

    /**
     * When it was decided, in milliseconds since 1970; 0 where nothing was.
     *
     * @return int
     */
    public function at(): int
    {
        return $this->consent->at ?? 0;
    }

    /**
     * As it is stored.
     *
     * @return array<string, mixed>
     */
    public function toArray(): array
    {
        return array_filter(
            [
                'anonymousId' => $this->anonymousId,
                'consent' => $this->consent?->toArray(),
                'ids' => $this->ids ?: null,
                'page' => $this->page ?: null,
                'userAgent' => $this->userAgent,
                'ip' => $this->ip,
            ],
            static fn (mixed $value): bool => $value !== null
        );
    }

    /**
     * @inheritdoc
     *
     * @return array<string, mixed>
     */
    public function jsonSerialize(): array
    {
        return $this->toArray();
    }
}
