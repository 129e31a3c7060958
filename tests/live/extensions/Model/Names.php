<?php
declare(strict_types=1);

namespace Live\Extensions\Model;

use Acme\Tracking\Api\TagExtenderInterface;

class Names implements TagExtenderInterface
{
    public function extend(string $tag, array $values): array
    {
        return $tag === 'product' ? ['name' => 'Extended ' . $values['name']] + $values : $values;
    }
}
