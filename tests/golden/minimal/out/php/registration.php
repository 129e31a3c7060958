<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

use Magento\Framework\Component\ComponentRegistrar;

if (\class_exists(ComponentRegistrar::class)) {
    ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Minimal_Tracking', __DIR__);
}
