<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Privacy\Records;
use Acme\Tracking\Model\SubjectKey;

/**
 * Erases what the outbox and the contexts hold of a person.
 */
class EraseCommand extends Personal
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
        $this->setName('acme:tracking:erase');
        $this->setDescription('Tracking: erases what is stored of a person here; Segment is told separately');
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
        $erased = $this->records->erase($person);
        $output->writeln(sprintf('%d calls and %d contexts are erased.', $erased['calls'], $erased['contexts']));
        return self::SUCCESS;
    }
}
