<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Trigger;

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Model\AccountManagement;
use Acme\Tracking\Api\TriggerInterface;
use Acme\Tracking\Model\Channel;
use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Subject;

/**
 * Somebody asked for a link to set a new password. Nobody knows whether that was the customer, so it counts as
 * nobody's; of an unknown address Magento says nothing. An administrator's button isn't meant.
 */
class CustomerPasswordResetRequested implements TriggerInterface
{
    /**
     * @param CustomerRepositoryInterface $repository
     * @param Customers $customers
     * @param Channel $channel
     * @param Clock $clock
     */
    public function __construct(
        private readonly CustomerRepositoryInterface $repository,
        private readonly Customers $customers,
        private readonly Channel $channel,
        private readonly Clock $clock
    ) {
    }

    /**
     * @inheritdoc
     */
    public function occurrences(string $hook, array $payload): iterable
    {
        [$email, $template, $websiteId] = ($payload['arguments'] ?? []) + [null, null, null];
        if ($template !== AccountManagement::EMAIL_RESET || !is_string($email) || !$this->channel->isShoppers()) {
            return;
        }
        $customer = $this->repository->get($email, $websiteId);
        yield new Occurrence(
            ['customer' => $customer],
            $this->customers->storeId((int) $customer->getStoreId(), (int) $customer->getWebsiteId()),
            new Subject(Subject::ANONYMOUS, ''),
            $this->clock->now(),
            null,
            $email
        );
    }
}
