<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Runtime;

/**
 * Decides whether a call may be sent, and makes its message. Pure: clock, ids and consent come with the request.
 */
class Builder
{
    private const FIRST = -62_135_596_800_000; // when the year 1 begins

    private const LAST = 253_402_300_799_999; // when the year 9999 ends

    /** Where copies of what the caller gave stand in a message */
    private const COPIES = ['properties', 'traits', 'context'];

    private const IDENTITIES = [
        'track' => ['userId', 'anonymousId'],
        'page' => ['userId', 'anonymousId'],
        'identify' => ['userId', 'anonymousId'],
        'group' => ['groupId', 'userId', 'anonymousId'],
        'alias' => ['previousId', 'userId'],
    ];

    /**
     * Takes what holds for all calls.
     *
     * @param Policy $policy
     */
    public function __construct(private readonly Policy $policy)
    {
    }

    /**
     * Whether a call may be sent, and its message.
     *
     * @param Call $call
     * @param array<string,mixed> $request as Schema::build() takes it
     * @return array{decision:string,reason?:string,message?:array<string,mixed>}
     */
    public function build(Call $call, array $request): array
    {
        $consent = $this->consent($request);
        $built = $this->decision($call, $request, $consent);
        if ($built['decision'] === 'send') {
            $built['message'] = $this->message($call, $request, $consent, new Snapshot($consent));
            foreach (self::COPIES as $key) {
                if (isset($built['message'][$key])) {
                    $built['message'][$key] = Legible::object($built['message'][$key]);
                }
            }
            $built['message']['context'] = (array) $built['message']['context'];
        }
        return $built;
    }

    /**
     * Whether a call may be sent, and its message as JSON text: that of build(), encoded, in less time.
     *
     * @param Call $call
     * @param array<string,mixed> $request as Schema::build() takes it
     * @return array{decision:string,reason?:string,json?:string}
     * @throws \JsonException where an identity is no UTF-8
     */
    public function write(Call $call, array $request): array
    {
        $consent = $this->consent($request);
        $written = $this->decision($call, $request, $consent);
        if ($written['decision'] === 'send') {
            $snapshot = new Snapshot($consent);
            $message = $this->message($call, $request, $consent, $snapshot);
            try {
                $written['json'] = Json::encode($message, $snapshot->isPlain);
            } catch (\JsonException) {
                // The encoder looks at all texts anyway. Hardly any message has one that it refuses.
                $written['json'] = Json::encode($this->build($call, $request)['message'] ?? []);
            }
        }
        return $written;
    }

    /**
     * The consent of a request.
     *
     * @param array<string,mixed> $request
     */
    private function consent(array $request): Consent
    {
        return new Consent($this->policy->categories, $this->policy->model, (array) ($request['consent'] ?? []));
    }

    /**
     * Whether a call may be sent.
     *
     * @param Call $call
     * @param array<string,mixed> $request
     * @param Consent $consent
     * @return array{decision:string,reason?:string}
     */
    private function decision(Call $call, array $request, Consent $consent): array
    {
        $verdict = $consent->verdict($call::CONSENT);
        if ($verdict === 'denied') {
            return ['decision' => 'drop', 'reason' => 'consent_denied'];
        }
        if ($verdict === 'undecided') {
            return $this->policy->holds && $this->isBrowser($request)
                ? ['decision' => 'hold']
                : ['decision' => 'drop', 'reason' => 'consent_undecided'];
        }
        return ['decision' => 'send'];
    }

    /**
     * Whether a browser sends it.
     *
     * @param array<string,mixed> $request
     */
    private function isBrowser(array $request): bool
    {
        return ($request['channel'] ?? 'server') === 'browser';
    }

    /**
     * The message of a call that may be sent, with texts as they are.
     *
     * @param Call $call
     * @param array<string,mixed> $request
     * @param Consent $consent
     * @param Snapshot $snapshot
     * @return array<string,mixed>
     */
    private function message(Call $call, array $request, Consent $consent, Snapshot $snapshot): array
    {
        $payload = $this->merged($request['common'] ?? null, $request['payload'] ?? null);
        $message = ['type' => $call::TYPE];
        if ($call::TYPE === 'track') {
            $message['event'] = $call::NAME;
        } elseif ($call::TYPE === 'page') {
            $message['name'] = $call::NAME;
            if ($call::CATEGORY !== '') {
                $message['category'] = $call::CATEGORY;
            }
        }
        if ($call::TYPE !== 'alias') {
            $key = $call::TYPE === 'track' || $call::TYPE === 'page' ? 'properties' : 'traits';
            $message[$key] = $snapshot->object($payload, $call::FORM);
        }
        $identity = (array) ($request['identity'] ?? []);
        foreach (self::IDENTITIES[$call::TYPE] ?? [] as $key) {
            if (\is_string($identity[$key] ?? null) && $identity[$key] !== '') {
                $message[$key] = $identity[$key];
            }
        }
        $message['timestamp'] = $this->timestamp($request['now'] ?? 0);
        $id = $this->messageId($call, $request, $payload);
        if ($id !== '') {
            $message['messageId'] = $id;
        }
        $message['context'] = $this->context($call, $request, $consent, $snapshot);
        $integrations = $this->integrations($consent);
        if ($integrations !== []) {
            $message['integrations'] = $integrations;
        }
        return $message;
    }

    /**
     * The payload with the members that all calls share under it: its own win.
     *
     * @param mixed $common
     * @param mixed $payload
     */
    private function merged(mixed $common, mixed $payload): mixed
    {
        $merged = $this->members($payload);
        if ($common !== null) {
            $merged += $this->members($common);
        }
        return \array_is_list($merged) ? (object) $merged : $merged;
    }

    /**
     * The id of the message: the one given, the one derived, or the new one.
     *
     * @param Call $call
     * @param array<string,mixed> $request
     * @param mixed $payload
     */
    private function messageId(Call $call, array $request, mixed $payload): string
    {
        $given = $request['messageId'] ?? '';
        if (\is_string($given) && $given !== '') {
            return $given;
        }
        // A browser can't be trusted with the id of a server's event.
        $environment = $request['environment'] ?? '';
        $derived = $this->isBrowser($request)
            ? null
            : $this->derivedId($call, (array) $payload, \is_string($environment) ? $environment : '');
        if ($derived !== null) {
            return $derived;
        }
        $new = $request['newId'] ?? '';
        return \is_string($new) ? $new : '';
    }

    /**
     * The id of an event that happens once; null where it has none.
     *
     * @param Call $call
     * @param array<array-key,mixed> $payload
     * @param string $environment empty for production
     */
    public function derivedId(Call $call, array $payload, string $environment = ''): ?string
    {
        if ($call::ONCE === []) {
            return null;
        }
        $parts = [$call::NAME];
        foreach ($call::ONCE as $name) {
            $value = $payload[$name] ?? null;
            $text = \is_string($value) ? $value : Number::safeText($value);
            if ($text === null || !\mb_check_encoding($text, 'UTF-8')) {
                return null;
            }
            $parts[] = $text;
        }
        $namespace = $this->policy->namespace;
        if ($environment !== '' && $environment !== 'production') {
            $namespace = Uuid::derive($namespace, $environment);
        }
        $flags = \JSON_UNESCAPED_SLASHES | \JSON_UNESCAPED_UNICODE | \JSON_UNESCAPED_LINE_TERMINATORS;
        return Uuid::derive($namespace, (string) \json_encode($parts, $flags));
    }

    /**
     * The context of the message, with consent and versions.
     *
     * @param Call $call
     * @param array<string,mixed> $request
     * @param Consent $consent
     * @param Snapshot $snapshot
     * @return array<array-key,mixed>
     */
    private function context(Call $call, array $request, Consent $consent, Snapshot $snapshot): array
    {
        $context = (array) $snapshot->object($request['context'] ?? null, $call::CONTEXT_FORM);
        $preferences = ['categoryPreferences' => $consent->categoryPreferences()];
        $context['consent'] = $preferences + $this->members($context['consent'] ?? null);
        $protocols = $this->policy->stamp;
        if ($call::PREVIOUS !== []) {
            $version = $request['version'] ?? null;
            $isWhole = \is_int($version) || (\is_float($version) && \floor($version) === $version);
            $protocols['event_version'] = $isWhole ? (int) $version : $call::VERSION;
        }
        if ($protocols !== []) {
            $context['protocols'] = $protocols + $this->members($context['protocols'] ?? null);
        }
        return $context;
    }

    /**
     * The members of an object; none of anything else.
     *
     * @param mixed $value
     * @return array<array-key,mixed>
     */
    private function members(mixed $value): array
    {
        return $value instanceof \stdClass || (\is_array($value) && !\array_is_list($value)) ? (array) $value : [];
    }

    /**
     * Destinations that consent doesn't permit.
     *
     * @param Consent $consent
     * @return array<string,false>
     */
    private function integrations(Consent $consent): array
    {
        $refused = [];
        foreach ($this->policy->destinations as $destination) {
            if (!$consent->allows($destination['consent'])) {
                $refused[$destination['segment']] = false;
            }
        }
        return $refused;
    }

    /**
     * A time as Segment writes it.
     *
     * @param mixed $now milliseconds since 1970; what is no finite number is 0
     */
    private function timestamp(mixed $now): string
    {
        $isTime = \is_int($now) || (\is_float($now) && \is_finite($now));
        $time = $isTime ? (int) \floor(\min(\max($now, self::FIRST), self::LAST)) : 0;
        $milliseconds = ($time % 1000 + 1000) % 1000;
        return \gmdate('Y-m-d\TH:i:s', \intdiv($time - $milliseconds, 1000)) . \sprintf('.%03dZ', $milliseconds);
    }
}
