<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Delivery;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\RequestOptions;
use Psr\Http\Message\ResponseInterface;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Config\Delivery;
use Acme\Tracking\Schema\Schema;

/**
 * Segment's batch endpoint, over connections that are kept.
 */
class HttpTransport implements TransportInterface
{
    private const COMPRESSION = 1;
    private const COMPRESSED_FROM = 1024;
    private const RETRIED_4XX = [408, 410, 429, 460];
    private const REFUSED_5XX = [501, 505, 511];
    private const ANSWER_BYTES = 120;

    /** @var \DeflateContext|null */
    private ?\DeflateContext $deflation = null;

    /**
     * @param ClientInterface $client
     * @param Delivery $settings
     * @param Clock $clock
     */
    public function __construct(
        private readonly ClientInterface $client,
        private readonly Delivery $settings,
        private readonly Clock $clock
    ) {
    }

    /**
     * @inheritdoc
     */
    public function post(Route $route, array $bodies, int $retries): Verdict
    {
        $content = '{"batch":[' . implode(',', $bodies) . '],"sentAt":"' . $this->timestamp() . '"}';
        $headers = [
            'Content-Type' => 'application/json',
            'Authorization' => 'Basic ' . base64_encode($route->writeKey . ':'),
            'User-Agent' => 'Acme-Tracking/' . Schema::VERSION,
        ];
        if ($retries > 0) {
            $headers['X-Retry-Count'] = (string) $retries;
        }
        try {
            if (strlen($content) >= self::COMPRESSED_FROM) {
                $content = $this->compressed($content);
                $headers['Content-Encoding'] = 'gzip';
            }
            return $this->judged($this->client->request('POST', $route->url(), [
                RequestOptions::HEADERS => $headers,
                RequestOptions::BODY => $content,
                RequestOptions::TIMEOUT => $this->settings->timeout(),
                RequestOptions::CONNECT_TIMEOUT => $this->settings->connectTimeout(),
                RequestOptions::HTTP_ERRORS => false,
                RequestOptions::ALLOW_REDIRECTS => false,
                RequestOptions::EXPECT => false,
                RequestOptions::PROXY => $route->proxy === '' ? null : $route->proxy,
            ]));
        } catch (\Throwable $failure) {
            return new Verdict(Verdict::RETRY, 0, null, $this->told($failure));
        }
    }

    /**
     * A body as gzip has it. What deflates is kept: making it takes a sixth of the work.
     *
     * @param string $content
     * @return string
     */
    private function compressed(string $content): string
    {
        $deflation = $this->deflation ?? deflate_init(ZLIB_ENCODING_GZIP, ['level' => self::COMPRESSION]);
        if ($deflation === false) {
            throw new \RuntimeException('There is nothing to compress with.');
        }
        $this->deflation = $deflation;
        return (string) deflate_add($deflation, $content, ZLIB_FINISH);
    }

    /**
     * What an answer means.
     *
     * @param ResponseInterface $response
     * @return Verdict
     */
    private function judged(ResponseInterface $response): Verdict
    {
        $status = $response->getStatusCode();
        if ($status >= 200 && $status < 300) {
            return new Verdict(Verdict::SENT, $status);
        }
        $error = 'HTTP ' . $status;
        $failed = $status >= 500 && !in_array($status, self::REFUSED_5XX, true);
        if ($failed || in_array($status, self::RETRIED_4XX, true)) {
            $wait = (new RetryAfter())->milliseconds($response->getHeaderLine('Retry-After'), $this->clock->now());
            return new Verdict(Verdict::RETRY, $status, $wait, $error);
        }
        $answer = trim(substr((string) $response->getBody(), 0, self::ANSWER_BYTES));
        return new Verdict(Verdict::REFUSED, $status, null, $answer === '' ? $error : $error . ' ' . $answer);
    }

    /**
     * What to write down of a failure: never the address with a proxy's password in it.
     *
     * @param \Throwable $failure
     * @return string
     */
    private function told(\Throwable $failure): string
    {
        $kind = substr(strrchr('\\' . get_class($failure), '\\') ?: '', 1);
        return preg_match('/cURL error (\d+)/', $failure->getMessage(), $found) === 1 ? "cURL $found[1]" : $kind;
    }

    /**
     * The time of sending.
     *
     * @return string
     */
    private function timestamp(): string
    {
        $now = $this->clock->now();
        return gmdate('Y-m-d\TH:i:s', intdiv($now, 1000)) . sprintf('.%03dZ', $now % 1000);
    }
}
