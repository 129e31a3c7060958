<?php

declare(strict_types=1);

namespace Magento\Framework\App\Request;

use Magento\Framework\App\RequestInterface;

/**
 * A request with the headers that a test gives it.
 */
class Http implements RequestInterface
{
    /** @param array<string, string> $headers */
    public function __construct(
        public array $headers = [],
        public string $method = 'GET',
        public string $action = 'checkout_cart_add'
    ) {
    }

    public function getFullActionName($delimiter = '_')
    {
        return $this->action;
    }

    public function getParam($key, $defaultValue = null)
    {
        return $defaultValue;
    }

    public function getHeader($name, $default = false)
    {
        return $this->headers[$name] ?? $default;
    }

    public function getMethod()
    {
        return $this->method;
    }

    public function getHttpHost($trimPort = true)
    {
        return 'shop.example';
    }
}
