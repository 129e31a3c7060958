<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Trackwright\Module\Model\Clock;
use Trackwright\Module\Model\Outbox\Deployment;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Priority;
use Trackwright\Module\Model\Outbox\StopSignal;
use Trackwright\Module\Model\Outbox\Worker;

/**
 * Sends what waits, once or for as long as it is let.
 */
class SendCommand extends Command
{
    private const LOOP = 'loop';
    private const SECONDS = 'max-time';
    private const MEGABYTES = 'max-memory';
    private const MESSAGES = 'limit';

    /**
     * @param Worker $worker
     * @param StopSignal $signal
     * @param Priority $priority
     * @param Deployment $deployment
     * @param Clock $clock
     */
    public function __construct(
        private readonly Worker $worker,
        private readonly StopSignal $signal,
        private readonly Priority $priority,
        private readonly Deployment $deployment,
        private readonly Clock $clock
    ) {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('trackwright:module:send');
        $this->setDescription('Tracking: sends what waits; any number of these may run at once');
        $this->addOption(self::LOOP, null, InputOption::VALUE_NONE, 'Goes on when nothing waits');
        $this->addOption(self::SECONDS, null, InputOption::VALUE_REQUIRED, 'Ends after so many seconds', '3600');
        $this->addOption(self::MEGABYTES, null, InputOption::VALUE_REQUIRED, 'Ends at so many megabytes', '512');
        $this->addOption(self::MESSAGES, null, InputOption::VALUE_REQUIRED, 'Ends after so many messages');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $this->signal->listen();
        $this->priority->lower();
        $loop = (bool) $input->getOption(self::LOOP);
        $sent = $this->worker->run(new Limits(
            $this->clock->now() + (int) $input->getOption(self::SECONDS) * 1000,
            !$loop,
            (int) ($input->getOption(self::MESSAGES) ?? PHP_INT_MAX),
            (int) $input->getOption(self::MEGABYTES) * 1024 * 1024,
            fn (): bool => $this->signal->isGiven() || ($loop && $this->deployment->hasChanged())
        ));
        $output->writeln($sent === 1 ? '1 message was sent.' : "$sent messages were sent.");
        return self::SUCCESS;
    }
}
