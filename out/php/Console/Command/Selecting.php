<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Acme\Tracking\Model\Outbox\Selection;

/**
 * A command for some of the outbox's rows.
 */
abstract class Selecting extends Command
{
    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Only those that failed for this reason');
        $this->addOption('store', null, InputOption::VALUE_REQUIRED, 'Only those of this store view, by its id');
        $this->addOption('event', null, InputOption::VALUE_REQUIRED, 'Only those of this event');
        $since = 'Only those accepted since, such as "2026-11-23 14:00" (UTC)';
        $this->addOption('from', null, InputOption::VALUE_REQUIRED, $since);
        $this->addOption('to', null, InputOption::VALUE_REQUIRED, 'Only those accepted before');
        parent::configure();
    }

    /**
     * The rows that are meant.
     *
     * @param InputInterface $input
     * @return Selection
     */
    protected function selection(InputInterface $input): Selection
    {
        $store = $input->getOption('store');
        return new Selection(
            $input->getOption('reason'),
            $store === null ? null : (int) $store,
            $input->getOption('event'),
            $this->time($input->getOption('from')),
            $this->time($input->getOption('to'))
        );
    }

    /**
     * A time in milliseconds since 1970.
     *
     * @param string|null $text
     * @return int|null
     */
    private function time(?string $text): ?int
    {
        return $text === null ? null : (new \DateTimeImmutable($text, new \DateTimeZone('UTC')))->getTimestamp() * 1000;
    }
}
