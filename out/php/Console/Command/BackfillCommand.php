<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Backfill;
use Acme\Tracking\Model\Outbox\StopSignal;

/**
 * Puts what happened before the shop told anything into the outbox.
 */
class BackfillCommand extends Command
{
    private const FROM = 'from';
    private const TO = 'to';
    private const EVENTS = 'events';
    private const RATE = 'rate';
    private const TRIAL = 'dry-run';
    private const AGAIN = 'again';
    private const DAY = 86_400_000;

    /**
     * @param Backfill $backfill
     * @param StopSignal $signal
     * @param State $state
     */
    public function __construct(
        private readonly Backfill $backfill,
        private readonly StopSignal $signal,
        private readonly State $state
    ) {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:backfill');
        $this->setDescription('Tracking: tells the warehouse what happened before; goes on where it was interrupted');
        $this->addOption(self::FROM, null, InputOption::VALUE_REQUIRED, 'First day, such as 2025-01-01, UTC');
        $this->addOption(self::TO, null, InputOption::VALUE_REQUIRED, 'Last day; without it, up to now');
        $this->addOption(self::EVENTS, null, InputOption::VALUE_REQUIRED, 'Events by their names, between commas');
        $this->addOption(self::RATE, null, InputOption::VALUE_REQUIRED, 'So many calls a second at most', '50');
        $this->addOption(self::TRIAL, null, InputOption::VALUE_NONE, 'Counts, and writes nothing');
        $this->addOption(self::AGAIN, null, InputOption::VALUE_NONE, 'Begins anew');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $from = $this->day($input->getOption(self::FROM));
        $to = $this->end($input->getOption(self::TO));
        if ($from === null || $to === null) {
            $output->writeln('<error>--from and --to are days, such as 2025-01-31.</error>');
            return self::FAILURE;
        }
        if ($input->getOption(self::AGAIN)) {
            $this->backfill->restart();
        }
        $this->signal->listen();
        $total = 0;
        $tell = static function (string $trigger, int $count) use ($output, &$total): void {
            $total += $count;
            $output->writeln(sprintf('%s: %d', $trigger, $count), OutputInterface::VERBOSITY_VERBOSE);
        };
        $run = fn (): string => $this->backfill->run(
            $from,
            $to,
            $this->names($input->getOption(self::EVENTS)),
            max(1, (int) $input->getOption(self::RATE)),
            (bool) $input->getOption(self::TRIAL),
            $this->signal->isGiven(...),
            $tell
        );
        $outcome = $this->state->emulateAreaCode(Area::AREA_CRONTAB, $run);
        $output->writeln(match ($outcome) {
            Backfill::FULL => "Too many calls wait to be sent. $total were added; the same command goes on later.",
            Backfill::STOPPED => "Stopped. $total calls were added; the same command goes on.",
            default => $input->getOption(self::TRIAL) ? "$total calls would be added." : "$total calls were added.",
        });
        return self::SUCCESS;
    }

    /**
     * The beginning of a day, in milliseconds since 1970.
     *
     * @param mixed $text
     * @return int|null null where it is no day
     */
    private function day(mixed $text): ?int
    {
        $day = \DateTimeImmutable::createFromFormat('!Y-m-d', (string) $text, new \DateTimeZone('UTC'));
        return $day === false ? null : $day->getTimestamp() * 1000;
    }

    /**
     * The end of a day; the end of this one where none is named, so that a command means the same all day.
     *
     * @param mixed $text
     * @return int|null
     */
    private function end(mixed $text): ?int
    {
        $day = $this->day($text ?? gmdate('Y-m-d'));
        return $day === null ? null : $day + self::DAY;
    }

    /**
     * Names of events.
     *
     * @param mixed $text
     * @return string[]
     */
    private function names(mixed $text): array
    {
        $names = array_map('trim', explode(',', (string) $text));
        return array_values(array_filter($names, static fn (string $name): bool => $name !== ''));
    }
}
