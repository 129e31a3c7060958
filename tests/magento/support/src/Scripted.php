<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Delivery\Route;
use Trackwright\Module\Model\Delivery\TransportInterface;
use Trackwright\Module\Model\Delivery\Verdict;

/**
 * Answers as a test says, and remembers what was taken.
 */
class Scripted implements TransportInterface
{
    /** @var list<array{Route, list<array<string, mixed>>, int, Verdict}> */
    public array $posts = [];

    /** @param \Closure(list<array<string, mixed>>, Route): ?Verdict $answer null is a 200 */
    public function __construct(private readonly \Closure $answer)
    {
    }

    public function post(Route $route, array $bodies, int $retries): Verdict
    {
        $messages = array_map(static fn (string $body): array => json_decode($body, true, 512, JSON_THROW_ON_ERROR), $bodies);
        $verdict = ($this->answer)($messages, $route) ?? new Verdict(Verdict::SENT, 200);
        $this->posts[] = [$route, $messages, $retries, $verdict];
        return $verdict;
    }

    /** @return list<array<string, mixed>> */
    public function taken(): array
    {
        $taken = array_filter($this->posts, static fn (array $post): bool => $post[3]->kind === Verdict::SENT);
        return array_merge([], ...array_column($taken, 1));
    }
}
