<?php

declare(strict_types=1);

namespace Magento\Checkout\Model;

class Session
{
    public function getQuoteId()
    {
        return null;
    }

    public function getQuote()
    {
        return null;
    }
}
