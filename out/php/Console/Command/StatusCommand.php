<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Helper\Table;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Metrics\Prometheus;
use Acme\Tracking\Model\Metrics\Report;

/**
 * Says how the outbox stands.
 */
class StatusCommand extends Command
{
    private const FORMAT = 'format';

    /**
     * @param Report $report
     * @param Prometheus $prometheus
     */
    public function __construct(
        private readonly Report $report,
        private readonly Prometheus $prometheus
    ) {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:status');
        $this->setDescription('Tracking: what waits, what was sent, what failed');
        $this->addOption(self::FORMAT, null, InputOption::VALUE_REQUIRED, 'table, json or prometheus', 'table');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $format = $input->getOption(self::FORMAT);
        if ($format === 'prometheus') {
            $output->write($this->prometheus->text(), false, OutputInterface::OUTPUT_RAW);
            return self::SUCCESS;
        }
        $report = $this->report->make();
        if ($format === 'json') {
            $json = (string) json_encode($report, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES);
            $output->writeln($json, OutputInterface::OUTPUT_RAW);
            return self::SUCCESS;
        }
        foreach (['installation', 'outbox', 'failures'] as $part) {
            $table = new Table($output);
            foreach ($report[$part] as $name => $value) {
                $table->addRow([$name, is_bool($value) ? ($value ? 'yes' : 'no') : (string) $value]);
            }
            if ($report[$part] !== []) {
                $table->setHeaders([$part, ''])->render();
            }
        }
        $table = new Table($output);
        $table->setHeaders(['store view', 'call', 'waiting', 'accepted', 'sent', 'retried', 'dead', 'dropped']);
        foreach ($report['calls'] as $call) {
            $dropped = [];
            foreach ($call['dropped'] as $reason => $count) {
                $dropped[] = $reason . ' ' . $count;
            }
            $table->addRow([...array_values(array_slice($call, 0, -1)), implode(', ', $dropped)]);
        }
        $table->render();
        return self::SUCCESS;
    }
}
