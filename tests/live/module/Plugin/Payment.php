<?php
declare(strict_types=1);

namespace Live\Faults\Plugin;

use Live\Faults\Model\Faults;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order\Payment as Subject;

/**
 * A payment that is declined while the order is being placed.
 */
class Payment
{
    /**
     * @param Faults $faults
     */
    public function __construct(private readonly Faults $faults)
    {
    }

    /**
     * Declines.
     *
     * @param Subject $subject
     * @return void
     * @throws LocalizedException
     */
    public function beforePlace(Subject $subject): void
    {
        if ($this->faults->wanted('decline')) {
            throw new LocalizedException(__('Your card was declined.'));
        }
    }
}
