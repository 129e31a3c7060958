<?php

// SPDX-License-Identifier: 0BSD

// phpcs:disable Magento2.Functions.StaticFunction -- pure functions: there is nothing to intercept or to inject

declare(strict_types=1);

namespace Minimal\Tracking\Schema;

/**
 * The tracking plan as this source sends it: which calls there are, whether values are right, the messages they make.
 */
class Schema
{
    public const PLAN = 'minimal';

    public const VERSION = '1.0.0';

    public const DIGEST = 'b67142f739d90fff532977a75b4ff179b2e6e55d1b7e380604f56f9077b3ce72';

    public const SOURCE = 'shop';

    public const GENERATOR = '1.0.0';

    /** Checks by call and wire name */
    private const CALLS = [
        'track' => [
            'Order Completed' => Check\OrderCompleted::class,
        ],
        'identify' => [
            '' => Check\Identify::class,
        ],
        'page' => [
            'Home' => Check\HomePage::class,
        ],
    ];

    /** Calls of the plan that other sources send */
    private const FOREIGN = [
    ];

    /** Where a payload stands in its message; an alias has none */
    private const PAYLOAD_AT = [
        'track' => '/properties',
        'page' => '/properties',
        'identify' => '/traits',
        'group' => '/traits',
    ];

    /** Where a call that is not in the plan is wrong */
    private const NAMED_AT = ['track' => '/event', 'page' => '/name', 'group' => '/groupId'];

    /** @var Runtime\Builder|null */
    private static ?Runtime\Builder $builder = null;

    /**
     * What is wrong with a call, in the plan's order.
     *
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name of the event, page or group; empty for identify and alias
     * @param mixed $payload its properties or traits, as an array or stdClass
     * @param mixed $context its context, where there is one
     * @param int|null $version an older version of the event that is still accepted
     * @return list<Runtime\Violation>
     */
    public static function validate(
        string $call,
        string $name,
        mixed $payload,
        mixed $context = null,
        ?int $version = null
    ): array {
        $class = self::CALLS[$call][$name] ?? null;
        if ($class === null || $version !== null) {
            $name = $call === 'identify' || $call === 'alias' ? '' : $name;
            $class = self::checkOf($call, $name, $version);
        }
        $found = new Runtime\Findings($call, $name);
        if ($class === null) {
            $foreign = isset(self::FOREIGN[$call][$name]);
            $found->add(
                self::NAMED_AT[$call] ?? '/type',
                $foreign ? 'wrong_source' : 'unplanned_event',
                $foreign ? 'is not sent by this source' : 'is not in the plan'
            );
            return $found->violations();
        }
        $check = new $class();
        if (isset(self::PAYLOAD_AT[$call])) {
            $check->check($found, $payload, self::PAYLOAD_AT[$call]);
        }
        if ($context !== null) {
            $check->checkContext($found, $context, '/context');
        }
        return $found->violations();
    }

    /**
     * Whether a call may be sent, and its message. Pure: clock, ids and consent come with the request.
     *
     * @param array<string,mixed> $request {call, name, payload, common?, context?, version?,
     *     identity: {userId?, anonymousId?, groupId?, previousId?},
     *     consent: {model?, gpc?, preferences: {<category>: granted|denied|undecided|unknown}},
     *     channel: browser|server, now: milliseconds since 1970, newId, environment, messageId?}
     * @return array{decision:string,reason?:string,message?:array<string,mixed>} send, hold or drop
     */
    public static function build(array $request): array
    {
        $class = self::requested($request);
        return $class === null
            ? ['decision' => 'drop', 'reason' => 'invalid']
            : self::builder()->build(new $class(), $request);
    }

    /**
     * Whether a call may be sent, and its message as JSON text: that of build(), encoded, in less time.
     *
     * @param array<string,mixed> $request as build() takes it
     * @return array{decision:string,reason?:string,json?:string} send, hold or drop
     * @throws \JsonException where an identity is no UTF-8
     */
    public static function write(array $request): array
    {
        $class = self::requested($request);
        return $class === null
            ? ['decision' => 'drop', 'reason' => 'invalid']
            : self::builder()->write(new $class(), $request);
    }

    /**
     * The messageId of a call that happens once: the same for the same thing, whoever sends it.
     *
     * @param string $call track, identify, page, group or alias
     * @param string $name wire name; empty for identify and alias
     * @param array<array-key,mixed> $payload its properties or traits
     * @param string $environment
     * @return string|null null where the call has none
     */
    public static function messageId(
        string $call,
        string $name,
        array $payload,
        string $environment = 'production'
    ): ?string {
        $class = self::checkOf($call, $name);
        return $class === null ? null : self::builder()->derivedId(new $class(), $payload, $environment);
    }

    /**
     * A message as JSON, with amounts that don't depend on PHP's settings.
     *
     * @param array<array-key,mixed> $message
     */
    public static function encode(array $message): string
    {
        return Runtime\Json::encode($message);
    }

    /**
     * Wire names that this source may send.
     *
     * @param string $call track, identify, page, group or alias
     * @return list<string>
     */
    public static function names(string $call = 'track'): array
    {
        return \array_map('strval', \array_keys(self::CALLS[$call] ?? []));
    }

    /**
     * The class with the checks of a request's call.
     *
     * @param array<string,mixed> $request
     * @return class-string<Runtime\Call>|null
     */
    private static function requested(array $request): ?string
    {
        $call = $request['call'] ?? '';
        $name = $request['name'] ?? '';
        return \is_string($call) && \is_string($name)
            ? self::checkOf($call, $call === 'identify' || $call === 'alias' ? '' : $name)
            : null;
    }

    /**
     * What builds messages.
     */
    private static function builder(): Runtime\Builder
    {
        return self::$builder ??= new Runtime\Builder(self::policy());
    }

    /**
     * The class with the checks of a call.
     *
     * @param string $call
     * @param string $name
     * @param int|null $version
     * @return class-string<Runtime\Call>|null
     */
    private static function checkOf(string $call, string $name, ?int $version = null): ?string
    {
        $class = self::CALLS[$call][$name] ?? null;
        if ($class !== null && $version !== null && $version !== $class::VERSION) {
            return $class::PREVIOUS[$version] ?? null;
        }
        return $class;
    }

    /**
     * What holds for all calls: consent categories, destinations, models.
     */
    public static function policy(): Runtime\Policy
    {
        return new Runtime\Policy(
            namespace: '0c2e3d6e-8a63-4c43-9a55-2f4f9f1f7f10',
            categories: [
                'analytics' => [
                    'segment' => 'Analytics',
                    'gpc' => '',
                ],
            ],
            destinations: [],
            model: 'opt-in',
            holds: true,
            stamp: [],
            default: ['analytics'],
            unknown: []
        );
    }
}
