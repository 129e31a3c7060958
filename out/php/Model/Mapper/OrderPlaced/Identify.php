<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Mapper\OrderPlaced;

use Acme\Tracking\Api\MapperInterface;
use Acme\Tracking\Model\Occurrence;
use Acme\Tracking\Model\Value\Cast;
use Acme\Tracking\Model\Value\Order as OrderValues;
use Magento\Sales\Model\Order;

/**
 * What identify says at order.placed.
 */
class Identify implements MapperInterface
{
    /**
     * @param Cast $cast
     * @param OrderValues $orderValues
     */
    public function __construct(
        private readonly Cast $cast,
        private readonly OrderValues $orderValues
    ) {
    }

    /**
     * @inheritdoc
     */
    public function call(): string
    {
        return 'identify';
    }

    /**
     * @inheritdoc
     */
    public function name(): string
    {
        return '';
    }

    /**
     * @inheritdoc
     */
    public function version(): int
    {
        return 1;
    }

    /**
     * @inheritdoc
     */
    public function map(Occurrence $occurrence): array
    {
        /** @var Order $order */
        $order = $occurrence->roots['order'];

        return [
            'payload' => $this->cast->present([
                'email' => $this->cast->text($order->getCustomerEmail()),
                'firstName' => $this->orderValues->firstname($order),
                'lastName' => $this->orderValues->lastname($order),
                'phone' => $this->cast->text($order->getBillingAddress()?->getTelephone()),
                'address' => $this->cast->presentOrNull([
                    'city' => $this->cast->text($order->getBillingAddress()?->getCity()),
                    'postalCode' => $this->cast->text($order->getBillingAddress()?->getPostcode()),
                    'country' => $this->cast->text($order->getBillingAddress()?->getCountryId()),
                ]),
                'createdAt' => $this->cast->deferred('customer.created_at', $order->getCustomerId()),
                'customerGroup' => $this->cast->deferred('group.name', $order->getCustomerGroupId()),
                'newsletter' => $this->cast->deferred('customer.is_subscribed', $order->getCustomerId()),
                'orderCount' => $this->cast->deferred('customer.order_count', $order->getCustomerId()),
            ]),
        ];
    }
}
