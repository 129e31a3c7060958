<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Privacy\ConsentImport;

/**
 * Takes over what shoppers have agreed to elsewhere.
 */
class ConsentImportCommand extends Command
{
    private const FILE = 'file';

    /**
     * @param ConsentImport $import
     */
    public function __construct(private readonly ConsentImport $import)
    {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:consent:import');
        $this->setDescription('Tracking: takes over what shoppers have agreed to elsewhere');
        $this->addArgument(self::FILE, InputArgument::REQUIRED, 'CSV; the first line names its columns');
        $this->setHelp(
            'Columns: email or customer_id, or both; one for each consent category of the tracking plan, with granted,'
            . ' denied, undecided or nothing; at (such as 2026-11-23T14:00:00+01:00, or nothing for now); model;'
            . ' version; market. What is known already and newer stays.'
        );
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        try {
            $file = new \SplFileObject((string) $input->getArgument(self::FILE));
            $file->setFlags(\SplFileObject::READ_CSV);
            $file->setCsvControl(',', '"', '');
            [$taken, $wrong] = $this->import->take($file);
        } catch (\InvalidArgumentException | \RuntimeException $problem) {
            $output->writeln('<error>' . $problem->getMessage() . '</error>');
            return self::FAILURE;
        }
        foreach ($wrong as $line => $problem) {
            $output->writeln(sprintf('<error>Line %d: %s</error>', $line, $problem));
        }
        $output->writeln(sprintf('%d consents were taken over, %d lines were not.', $taken, count($wrong)));
        return $wrong === [] ? self::SUCCESS : self::FAILURE;
    }
}
