<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Acme\Tracking\Model\Privacy\Person;
use Acme\Tracking\Model\SubjectKey;

/**
 * A command about one person.
 */
abstract class Personal extends Command
{
    private const EMAIL = 'email';
    private const CUSTOMER = 'customer';

    /**
     * @param SubjectKey $keys
     */
    public function __construct(private readonly SubjectKey $keys)
    {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->addOption(self::EMAIL, null, InputOption::VALUE_REQUIRED, 'The person\'s address, of a guest too');
        $this->addOption(self::CUSTOMER, null, InputOption::VALUE_REQUIRED, 'The customer\'s id');
        parent::configure();
    }

    /**
     * Who is meant; null where nobody is.
     *
     * @param InputInterface $input
     * @return Person|null
     */
    protected function person(InputInterface $input): ?Person
    {
        $customer = trim((string) $input->getOption(self::CUSTOMER));
        $key = $this->keys->of((string) $input->getOption(self::EMAIL));
        return $customer === '' && $key === null ? null : new Person($customer === '' ? null : $customer, $key);
    }
}
