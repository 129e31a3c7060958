<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\App\Area;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;

/**
 * Through which door somebody came.
 */
class Channel
{
    public const STOREFRONT = 'storefront';
    public const GRAPHQL = 'graphql';
    public const REST = 'rest';
    public const ADMIN = 'admin';
    public const CRON = 'cron';
    public const CLI = 'cli';
    public const IMPORT = 'import';
    public const BACKFILL = 'backfill';

    private const AREAS = [
        Area::AREA_FRONTEND => self::STOREFRONT,
        Area::AREA_GRAPHQL => self::GRAPHQL,
        Area::AREA_WEBAPI_REST => self::REST,
        Area::AREA_WEBAPI_SOAP => self::REST,
        Area::AREA_ADMINHTML => self::ADMIN,
        Area::AREA_CRONTAB => self::CRON,
    ];

    private const SHOPPERS = [UserContextInterface::USER_TYPE_GUEST, UserContextInterface::USER_TYPE_CUSTOMER];

    /**
     * @param State $state
     * @param UserContextInterface $user
     * @param RequestInterface $request
     */
    public function __construct(
        private readonly State $state,
        private readonly UserContextInterface $user,
        private readonly RequestInterface $request
    ) {
    }

    /**
     * Where the running code was called from.
     *
     * @return string one of the constants
     */
    public function current(): string
    {
        try {
            $area = $this->state->getAreaCode();
        } catch (LocalizedException) {
            return self::CLI; // a script that set no area
        }
        $xhr = $this->request instanceof HttpRequest && $this->request->isXmlHttpRequest();
        return $this->of($area, $xhr && $this->isShopper());
    }

    /**
     * The channel of an area. Magento's own checkout talks to the REST API, and is the storefront all the same.
     *
     * @param string $area code of the area
     * @param bool $fromPage whether a page's script sent the request for a shopper
     * @return string one of the constants
     */
    public function of(string $area, bool $fromPage): string
    {
        $channel = self::AREAS[$area] ?? self::CLI;
        return $channel === self::REST && $fromPage ? self::STOREFRONT : $channel;
    }

    /**
     * Whether a shopper sent this request: a guest or a customer, through the shop or its APIs.
     *
     * @return bool
     */
    public function isShoppers(): bool
    {
        $channel = $this->current();
        return match ($channel) {
            self::STOREFRONT => true,
            self::GRAPHQL, self::REST => $this->isShopper(),
            default => false,
        };
    }

    /**
     * Whether the API was called by a guest or a customer, and by no integration or administrator.
     *
     * @return bool
     */
    private function isShopper(): bool
    {
        $type = $this->user->getUserType();
        return $type === null || in_array((int) $type, self::SHOPPERS, true);
    }
}
