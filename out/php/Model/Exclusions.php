<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Sales\Api\Data\OrderInterface;

/**
 * What the settings say is never to be sent: orders of a marketplace, of the wholesale group, of a payment method.
 */
class Exclusions
{
    /**
     * @param Config $config
     */
    public function __construct(
        private readonly Config $config
    ) {
    }

    /**
     * Whether an occurrence is excluded.
     *
     * @param Occurrence $occurrence
     * @return bool
     */
    public function cover(Occurrence $occurrence): bool
    {
        if (in_array($occurrence->channel, $this->config->words('exclude/channels', $occurrence->storeId), true)) {
            return true;
        }
        $order = $occurrence->roots['order'] ?? null;
        if (!$order instanceof OrderInterface) {
            return false;
        }
        $methods = $this->config->words('exclude/payment_methods', $occurrence->storeId);
        $groups = $this->config->words('exclude/customer_groups', $occurrence->storeId);
        return in_array((string) $order->getPayment()?->getMethod(), $methods, true)
            || in_array((string) $order->getCustomerGroupId(), $groups, true);
    }
}
