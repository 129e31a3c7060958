<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Sweeper\SourceInterface;

/**
 * Books of a shop: entities by id, when each changed last, and when it was created where that was before.
 */
class Entities implements SourceInterface
{
    /** @var array<int, int> milliseconds by id */
    public array $times = [];

    /** @var array<int, int> milliseconds by id */
    public array $created = [];

    /** @var int[] ids of which there is nothing to tell */
    public array $silent = [];

    /** @var list<array{from: int, to: int, after: int, since: int}> */
    public array $asked = [];

    /** @var int[] ids */
    public array $looked = [];

    /** Called with the id after which a page begins */
    public ?\Closure $before = null;

    public function occurrences(int $from, int $to, int $after, int $most, int $since = 0): array
    {
        $this->asked[] = ['from' => $from, 'to' => $to, 'after' => $after, 'since' => $since];
        if ($this->before !== null) {
            ($this->before)($after);
        }
        $found = [];
        foreach ($this->times as $id => $at) {
            $created = $this->created[$id] ?? $at;
            if ($id > $after && $at >= $from && $at < $to && $created >= $since && count($found) < $most) {
                $this->looked[] = $id;
                $isTold = !in_array($id, $this->silent, true);
                $found[$id] = $isTold ? new Occurrence([], 1, new Subject(Subject::ORDER, (string) $id), $at) : null;
            }
        }
        return $found;
    }
}
