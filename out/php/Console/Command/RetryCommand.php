<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Outbox\Revival;

/**
 * Lets what waits for its next try be tried at once.
 */
class RetryCommand extends Selecting
{
    /**
     * @param Revival $revival
     */
    public function __construct(private readonly Revival $revival)
    {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:retry');
        $this->setDescription('Tracking: lets what waits for its next try be tried at once');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $output->writeln(sprintf('%d are due now.', $this->revival->retry($this->selection($input))));
        return self::SUCCESS;
    }
}
