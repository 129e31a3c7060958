<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Context;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;

/**
 * What a request tells beside its cookie: page, browser, address, Global Privacy Control.
 */
class Circumstances
{
    private const LONGEST_AGENT = 512;
    private const LONGEST_URL = 2000;

    /**
     * @param RemoteAddress $address
     */
    public function __construct(
        private readonly RemoteAddress $address
    ) {
    }

    /**
     * A snapshot with the circumstances of its request.
     *
     * @param RequestInterface $request
     * @param Snapshot $snapshot
     * @return Snapshot
     */
    public function of(RequestInterface $request, Snapshot $snapshot): Snapshot
    {
        if (!$request instanceof Http) {
            return $snapshot;
        }
        $agent = $request->getHeader('User-Agent');
        $isText = is_string($agent) && mb_check_encoding($agent, 'UTF-8');
        $address = $this->address->getRemoteAddress();
        return $snapshot->seenIn(
            $this->page((string) $request->getHeader('Referer'), (string) $request->getHttpHost()),
            $isText ? mb_strcut($agent, 0, self::LONGEST_AGENT, 'UTF-8') : null,
            is_string($address) ? $address : null,
            $request->getHeader('Sec-GPC') === '1'
        );
    }

    /**
     * The page that sent a request, as its Referer tells. Without its query, which may hold tokens.
     *
     * @param string $referer
     * @param string $host of the shop; another site's page is none of ours
     * @return array<string, string> url and path; empty where it isn't known
     */
    public function page(string $referer, string $host): array
    {
        if (strlen($referer) > self::LONGEST_URL || !mb_check_encoding($referer, 'UTF-8')) {
            return [];
        }
        $found = preg_match('{\A(https?://([^/?#@\s]+))(/[^?#\s]*)?(?:[?#]|\z)}i', $referer, $parts);
        if ($found !== 1 || strcasecmp($parts[2], $host) !== 0) {
            return [];
        }
        $path = ($parts[3] ?? '') ?: '/';
        return ['url' => $parts[1] . $path, 'path' => $path];
    }
}
