<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Tells crawlers, monitors and prefetching browsers by what they say of themselves.
 */
class Bots
{
    // Not the phones of Cubot.
    private const AGENTS = '{(?<!cu)bot(?:\b|[/;,_ -])|crawl|spider|slurp|facebookexternalhit|mediapartners|lighthouse'
        . '|headlesschrome|phantomjs|pingdom|uptime|statuscake|site24x7|gtmetrix|screaming frog|semrush|ahrefs'
        . '|scrapy|okhttp-preview}i';

    // Of scripts, and of what a front end elsewhere calls the shop with.
    private const LIBRARIES = '{curl/|wget/|python-requests|libwww|go-http-client|java/}i';

    /**
     * Whether a request was sent by no shopper.
     *
     * @param string $method of HTTP
     * @param string $agent the header User-Agent; empty where there is none
     * @param string $purpose the header Sec-Purpose
     * @param string[] $more parts of user agents that are bots, too; in lower case
     * @param bool $isRelayed whether a front end elsewhere says whose request it hands on
     * @return bool
     */
    public function sent(
        string $method,
        string $agent,
        string $purpose,
        array $more = [],
        bool $isRelayed = false
    ): bool {
        foreach ($more as $part) {
            if (str_contains(mb_strtolower($agent), $part)) {
                return true;
            }
        }
        return $method === 'HEAD'
            || stripos($purpose, 'prefetch') !== false
            || stripos($purpose, 'prerender') !== false
            || preg_match(self::AGENTS, $agent) === 1
            || (!$isRelayed && preg_match(self::LIBRARIES, $agent) === 1);
    }
}
