<?php

declare(strict_types=1);

namespace Magento\Framework\Exception;

use Magento\Framework\Phrase;

class ValidatorException extends \Exception
{
    public function __construct(Phrase $phrase)
    {
        parent::__construct((string) $phrase);
    }
}
