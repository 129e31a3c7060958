<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Checkout\Model\Session;
use Magento\Framework\View\Element\AbstractBlock;
use Acme\Tracking\Model\Storefront\Orders;
use Acme\Tracking\Model\Storefront\Tag;

/**
 * The order that a page thanks for.
 */
class SuccessData implements TagInterface
{
    /**
     * @param Tag $tag
     * @param Orders $orders a proxy: made when it is asked
     * @param Session $session
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly Orders $orders,
        private readonly Session $session
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'orders';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        return $this->tag->text($this->name(), function (): ?array {
            $order = $this->session->getLastRealOrder();
            return $order->getEntityId() ? $this->orders->entries($order) : null;
        });
    }
}
