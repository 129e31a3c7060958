<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Privacy\Records;
use Acme\Tracking\Model\SubjectKey;

/**
 * Prints what the outbox and the contexts hold of a person.
 */
class ExportCommand extends Personal
{
    /**
     * @param Records $records
     * @param SubjectKey $keys
     */
    public function __construct(private readonly Records $records, SubjectKey $keys)
    {
        parent::__construct($keys);
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:export');
        $this->setDescription('Tracking: prints as JSON what is stored of a person');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $person = $this->person($input);
        if ($person === null) {
            $output->writeln('<error>Say whom: --email or --customer.</error>');
            return self::FAILURE;
        }
        $flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
        $output->writeln((string) json_encode($this->records->export($person), $flags), OutputInterface::OUTPUT_RAW);
        return self::SUCCESS;
    }
}
