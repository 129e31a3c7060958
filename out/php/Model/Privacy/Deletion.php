<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Privacy;

use Magento\Framework\DataObject;
use Psr\Log\LoggerInterface;
use Acme\Tracking\Model\SubjectKey;

/**
 * Erases what is stored of a customer who is deleted. Whatever goes wrong here, the customer is deleted all the same.
 */
class Deletion
{
    /**
     * @param Records $records
     * @param SubjectKey $keys
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly Records $records,
        private readonly SubjectKey $keys,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * Erases a customer's records.
     *
     * @param mixed $customer Magento's model
     * @return void
     */
    public function of(mixed $customer): void
    {
        if (!$customer instanceof DataObject || !$customer->getData('entity_id')) {
            return;
        }
        $id = (string) $customer->getData('entity_id');
        try {
            $this->records->erase(new Person($id, $this->keys->of((string) $customer->getData('email'))));
        } catch (\Throwable $failure) {
            $this->logger->critical(
                'Customer ' . $id . ' was deleted, but not erased here. Run the erase command.',
                ['exception' => $failure]
            );
        }
    }
}
