<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Plugin;

use Magento\WishlistGraphQl\Model\Resolver\Wishlist\AddToCart as Subject;
use Acme\Tracking\Model\Recorder;

/**
 * Hands what AddToCart does to wishlist.removed and wishlist.moved_to_cart.
 */
class AddToCart
{
    /**
     * @param Recorder $recorder
     */
    public function __construct(
        private readonly Recorder $recorder
    ) {
    }

    /**
     * Records what was done; the result stays what it is.
     *
     * @param Subject $subject
     * @param mixed $result
     * @param mixed $arguments
     * @return mixed
     */
    public function afterResolve(Subject $subject, mixed $result, mixed ...$arguments): mixed
    {
        $this->recorder->record(
            'Magento\\WishlistGraphQl\\Model\\Resolver\\Wishlist\\AddToCart::resolve',
            ['subject' => $subject, 'result' => $result, 'arguments' => $arguments],
            [
                'wishlist.removed',
                'wishlist.moved_to_cart',
            ]
        );
        return $result;
    }
}
