<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what `newsletter_subscriber_save_commit_after` says to newsletter.subscribed and
 * newsletter.unsubscribed.
 */
class NewsletterSubscriberSaveCommitAfter implements ObserverInterface
{
    private const EVENT = 'newsletter_subscriber_save_commit_after';
    private const TRIGGERS = [
        'newsletter.subscribed',
        'newsletter.unsubscribed',
    ];

    /**
     * @param Recorder $recorder
     */
    public function __construct(
        private readonly Recorder $recorder
    ) {
    }

    /**
     * @inheritdoc
     */
    public function execute(Observer $observer): void
    {
        $this->recorder->record(self::EVENT, $observer->getEvent()->getData(), self::TRIGGERS);
    }
}
