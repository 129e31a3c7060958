<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Outbox\Revival;

/**
 * Sends what failed once more, under the same messageIds.
 */
class ReplayCommand extends Selecting
{
    private const SENT = 'sent';

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
        $this->setName('acme:tracking:replay');
        $this->setDescription('Tracking: sends what failed once more, under the same messageIds');
        $this->addOption(self::SENT, null, InputOption::VALUE_NONE, 'What was sent; Segment drops what it had lately');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $count = $this->revival->replay($this->selection($input), (bool) $input->getOption(self::SENT));
        $output->writeln(sprintf('%d wait to be sent again.', $count));
        return self::SUCCESS;
    }
}
