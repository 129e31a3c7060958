<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class State
{
    public function __construct(public string $area = Area::AREA_FRONTEND)
    {
    }

    public function getAreaCode()
    {
        return $this->area;
    }
}
