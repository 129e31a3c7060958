<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

use Magento\Framework\Component\ComponentRegistrar;

if (\class_exists(ComponentRegistrar::class)) {
    ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Trackwright_Module', __DIR__);
}
