<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\System\Message;

use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\Notification\MessageInterface;
use Magento\Framework\UrlInterface;
use Acme\Tracking\Model\Config;
use Acme\Tracking\Model\Installation;

/**
 * Says in the admin that this is a copy of the installation that sends, and that it keeps silent.
 */
class CopiedDatabase implements MessageInterface
{
    /**
     * @param Installation $installation
     * @param AuthorizationInterface $authorization
     * @param UrlInterface $url
     * @param Escaper $escaper
     */
    public function __construct(
        private readonly Installation $installation,
        private readonly AuthorizationInterface $authorization,
        private readonly UrlInterface $url,
        private readonly Escaper $escaper
    ) {
    }

    /**
     * @inheritDoc
     */
    public function getIdentity()
    {
        return hash('sha256', 'acme_tracking_copied_database');
    }

    /**
     * @inheritDoc
     */
    public function isDisplayed()
    {
        return $this->authorization->isAllowed('Acme_Tracking::config') && $this->installation->isCopy();
    }

    /**
     * @inheritDoc
     */
    public function getText()
    {
        $url = $this->url->getUrl('adminhtml/system_config/edit', ['section' => Config::SECTION]);
        return (string) __(
            'This shop runs on a copy of another installation\'s database, so its tracking events wait instead of '
            . 'being sent. If this one is to send, write %1 into the setting <a href="%2">Installation</a>.',
            $this->escaper->escapeHtml($this->installation->fingerprint()),
            $this->escaper->escapeUrl($url)
        );
    }

    /**
     * @inheritDoc
     */
    public function getSeverity()
    {
        return self::SEVERITY_MAJOR;
    }
}
