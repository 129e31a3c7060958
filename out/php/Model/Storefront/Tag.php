<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Storefront;

use InvalidArgumentException;
use Magento\Framework\Serialize\Serializer\JsonHexTag;
use Psr\Log\LoggerInterface;
use Throwable;
use Acme\Tracking\Api\TagExtenderInterface;
use Acme\Tracking\Model\Config\Storefront;

/**
 * Makes the text of a tag, or none: no fault of ours costs a page.
 */
class Tag
{
    /**
     * @param Storefront $settings
     * @param JsonHexTag $json
     * @param LoggerInterface $logger
     * @param TagExtenderInterface[] $extenders
     */
    public function __construct(
        private readonly Storefront $settings,
        private readonly JsonHexTag $json,
        private readonly LoggerInterface $logger,
        private readonly array $extenders = []
    ) {
    }

    /**
     * The JSON of what a reader finds, safe inside a script element.
     *
     * @param string $name
     * @param callable $read gives an array, or null
     * @return string empty where there is nothing to tell, or the reader fails
     */
    public function text(string $name, callable $read): string
    {
        $values = $this->values($name, $read);
        try {
            return $values === null ? '' : $this->json->serialize($values);
        } catch (InvalidArgumentException $error) {
            $this->logger->warning("The tag $name was left out: {$error->getMessage()}", ['exception' => $error]);
            return '';
        }
    }

    /**
     * What a reader finds, as the shop's own modules change it.
     *
     * @param string $name
     * @param callable $read gives an array, or null
     * @return array<array-key, mixed>|null null where there is nothing to tell, or the reader fails
     */
    public function values(string $name, callable $read): ?array
    {
        if (!$this->settings->isEnabled()) {
            return null;
        }
        try {
            $values = $read();
            foreach ($values === null ? [] : $this->extenders as $extender) {
                $values = $extender->extend($name, $values);
            }
        } catch (Throwable $error) {
            $this->logger->warning("The tag $name was left out: {$error->getMessage()}", ['exception' => $error]);
            return null;
        }
        return $values === null
            ? null
            : array_filter($values, static fn (mixed $value): bool => $value !== null);
    }
}
