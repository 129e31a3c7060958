<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Outbox\Retention;

/**
 * Forgets what is done with.
 */
class PurgeCommand extends Command
{
    private const DAYS = 'days';
    private const FAILED = 'failed-days';

    /**
     * @param Retention $retention
     */
    public function __construct(private readonly Retention $retention)
    {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:purge');
        $this->setDescription('Tracking: forgets what is done with, as cron does, or earlier');
        $done = sprintf('What was sent or dropped so many days ago; %d at least', Retention::LEAST_DAYS);
        $this->addOption(self::DAYS, null, InputOption::VALUE_REQUIRED, $done);
        $failed = sprintf('What failed so many days ago; %d at least', Retention::LEAST_DAYS);
        $this->addOption(self::FAILED, null, InputOption::VALUE_REQUIRED, $failed);
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $days = $input->getOption(self::DAYS);
        $failed = $input->getOption(self::FAILED);
        try {
            $purged = $this->retention->purge(
                $days === null ? null : (int) $days,
                $failed === null ? null : (int) $failed
            );
        } catch (\InvalidArgumentException $refusal) {
            $output->writeln('<error>' . $refusal->getMessage() . '</error>');
            return self::FAILURE;
        }
        $output->writeln(sprintf('%d calls and %d contexts are forgotten.', $purged, $this->retention->expire()));
        return self::SUCCESS;
    }
}
