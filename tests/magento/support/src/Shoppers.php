<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Trackwright\Module\Model\Outbox\Circumstances;
use Trackwright\Module\Model\Outbox\CircumstancesInterface;

/**
 * Every shopper agrees to everything, those aside whose subject's id says otherwise: denied, undecided, or measuring alone.
 */
class Shoppers implements CircumstancesInterface
{
    public function of(array $rows): array
    {
        $found = [];
        foreach ($rows as $row) {
            $state = in_array($row->subjectId, ['denied', 'undecided'], true) ? $row->subjectId : 'granted';
            $other = ['marketing' => $row->subjectId === 'measuring' ? 'denied' : $state];
            if ($row->subjectId !== 'nobody') {
                $found[$row->id] = new Circumstances(
                    ['anonymousId' => 'visitor-' . $row->subjectId],
                    ['model' => 'opt-in', 'preferences' => ['analytics' => $state] + $other]
                );
            }
        }
        return $found;
    }
}
