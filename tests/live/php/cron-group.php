<?php
// Runs every job of a cron group once, as cron would call it.
declare(strict_types=1);

use Magento\Cron\Model\ConfigInterface;
use Magento\Framework\ObjectManagerInterface;

return static function (ObjectManagerInterface $manager, array $given): array {
    $jobs = $manager->get(ConfigInterface::class)->getJobs()[$given['group']] ?? [];
    $wanted = $given['jobs'] ?? array_keys($jobs);
    foreach ($wanted as $name) {
        $manager->create($jobs[$name]['instance'])->{$jobs[$name]['method']}();
    }
    return array_keys($jobs);
};
