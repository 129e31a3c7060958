<?php
declare(strict_types=1);

namespace Live\Faults\Plugin;

use Acme\Tracking\Model\Outbox\Writer as Subject;
use Error;
use Live\Faults\Model\Faults;

/**
 * Faults right before rows would be inserted: an error, or the process killed.
 */
class Writer
{
    /**
     * @param Faults $faults
     */
    public function __construct(private readonly Faults $faults)
    {
    }

    /**
     * Fails or dies.
     *
     * @param Subject $subject
     * @return void
     */
    public function beforeAppend(Subject $subject): void
    {
        if ($this->faults->wanted('writer')) {
            throw new Error('Fault of a test');
        }
        if ($this->faults->wanted('kill')) {
            posix_kill(getmypid(), 9);
        }
    }
}
