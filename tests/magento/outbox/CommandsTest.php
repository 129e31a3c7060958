<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\App\DeploymentConfig;
use PHPUnit\Framework\TestCase;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Tester\CommandTester;
use Trackwright\Module\Console\Command\ConsentImportCommand;
use Trackwright\Module\Console\Command\EraseCommand;
use Trackwright\Module\Console\Command\ExportCommand;
use Trackwright\Module\Console\Command\PurgeCommand;
use Trackwright\Module\Console\Command\ReplayCommand;
use Trackwright\Module\Console\Command\RetryCommand;
use Trackwright\Module\Console\Command\StatusCommand;
use Trackwright\Module\Model\Context\Plan;
use Trackwright\Module\Model\Context\Restoration;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Delivery\Verdict;
use Trackwright\Module\Model\Metrics\Prometheus;
use Trackwright\Module\Model\Metrics\Report;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Outbox\Limits;
use Trackwright\Module\Model\Outbox\Overview;
use Trackwright\Module\Model\Outbox\Retention;
use Trackwright\Module\Model\Outbox\Revival;
use Trackwright\Module\Model\Privacy\ConsentImport;
use Trackwright\Module\Model\Privacy\Records;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\SubjectKey;

class CommandsTest extends TestCase
{
    private Hours $clock;
    private Shop $shop;
    private SubjectKey $keys;

    protected function setUp(): void
    {
        $this->clock = new Hours();
        $this->shop = new Shop([], $this->clock);
        $this->shop->wipe();
        $this->keys = new SubjectKey(new DeploymentConfig());
    }

    /** @param array<string, mixed> $arguments */
    private function execute(Command $command, array $arguments = [], int $code = 0): string
    {
        $tester = new CommandTester($command);
        self::assertSame($code, $tester->execute($arguments), $tester->getDisplay());
        return $tester->getDisplay();
    }

    private function refused(string ...$uids): void
    {
        $this->shop->writer()->append(...array_map(fn (string $uid) => $this->shop->order($uid), $uids));
        $refusal = new Verdict(Verdict::REFUSED, 404, null, 'HTTP 404');
        $this->shop->worker(new Scripted(static fn () => $refusal))->run(new Limits());
    }

    public function testStatus(): void
    {
        $this->refused('1');
        $overview = new Overview($this->shop->connection, $this->clock);
        $report = new Report($overview, $this->shop->counter, $this->shop->installation);
        $status = new StatusCommand($report, new Prometheus($overview, $this->shop->counter));
        self::assertStringContainsString('http_4xx', $this->execute($status));
        $json = json_decode($this->execute($status, ['--format' => 'json']), true, 512, JSON_THROW_ON_ERROR);
        self::assertSame(1, $json['outbox']['dead']);
        self::assertStringContainsString("\n# TYPE trackwright_module_rows gauge\n", $this->execute($status, ['--format' => 'prometheus']));
    }

    public function testRetryAndReplayTakeWhatIsSelected(): void
    {
        $this->refused('1');
        $this->clock->now += 86_400_000;
        $this->refused('2');
        $revival = new Revival($this->shop->connection, $this->shop->transaction(), $this->shop->installation, $this->clock);
        self::assertSame("0 are due now.\n", $this->execute(new RetryCommand($revival)));
        $day = gmdate('Y-m-d H:i:s', intdiv($this->clock->now, 1000));
        $selected = ['--from' => $day, '--event' => 'Order Completed', '--store' => '1', '--reason' => 'http_4xx'];
        self::assertSame("1 wait to be sent again.\n", $this->execute(new ReplayCommand($revival), $selected));
        self::assertSame("1 wait to be sent again.\n", $this->execute(new ReplayCommand($revival), ['--to' => $day]));
    }

    public function testPurgeRefusesWhatTheSweepStillNeeds(): void
    {
        $this->refused('1');
        $this->clock->now += 4 * 86_400_000;
        $retention = new Retention(
            $this->shop->connection,
            $this->shop->transaction(),
            $this->shop->counter,
            $this->shop->delivery,
            $this->clock,
            $this->shop->flags
        );
        $this->execute(new PurgeCommand($retention), ['--failed-days' => '2'], 1);
        self::assertCount(1, $this->shop->rows());
        self::assertStringStartsWith('1 calls', $this->execute(new PurgeCommand($retention), ['--failed-days' => '3']));
    }

    public function testExportAndErase(): void
    {
        $this->refused('1');
        $records = new Records($this->shop->connection, $this->shop->transaction(), $this->clock, new Json());
        $export = new ExportCommand($records, $this->keys);
        $this->execute($export, [], 1);
        $found = json_decode($this->execute($export, ['--customer' => '7']), true, 512, JSON_THROW_ON_ERROR);
        self::assertSame('dead', $found['calls'][0]['status']);
        $erase = new EraseCommand($records, $this->keys);
        self::assertSame("1 calls and 0 contexts are erased.\n", $this->execute($erase, ['--customer' => '7']));
    }

    public function testConsentIsTakenOverAndWhatIsNewerStays(): void
    {
        $store = new Store($this->shop->connection, $this->clock, new Restoration(), $this->shop->delivery);
        $import = new ConsentImportCommand(new ConsentImport(new Plan(), $store, $this->keys, $this->clock));
        $file = (string) tempnam(sys_get_temp_dir(), 'consent');
        $at = (new \DateTimeImmutable('@' . intdiv($this->clock->now, 1000)))->modify('-1 hour');
        $lines = [
            "\u{FEFF}email,customer_id,analytics,marketing,at,version",
            'Jane@Example.com ,,granted,denied,' . $at->format(\DateTimeInterface::ATOM),
            ',7,denied,,' . $at->modify('-1 day')->format('Y-m-d\TH:i:s.v\Z'),
            ',7,granted,,' . $at->modify('-2 days')->format(\DateTimeInterface::ATOM),
            ',,granted,,',
            'x@example.com,,yes,,',
            'x@example.com,,,,',
            'x@example.com,,granted,,tomorrow',
            'x@example.com,,granted,,2099-01-01T00:00:00Z',
            "x@example.com,,granted,,,caf\xE9",
            'y@example.com,,granted,,,café',
        ];
        file_put_contents($file, implode("\n", $lines) . "\n\n");
        $printed = $this->execute($import, ['file' => $file], 1);
        self::assertSame(6, preg_match_all('/^Line (?:[5-9]|10): /m', $printed));
        self::assertStringEndsWith("4 consents were taken over, 6 lines were not.\n", $printed);
        $person = new Subject(Subject::PERSON, (string) $this->keys->of('jane@example.com'));
        $found = $store->find([$person, new Subject(Subject::CUSTOMER, '7')]);
        $states = array_map(static fn ($snapshot) => [$snapshot->consent->source, $snapshot->consent->preferences], $found);
        self::assertSame(['import', ['analytics' => 'denied']], $states['customer:7']);
        self::assertSame(['import', ['analytics' => 'granted', 'marketing' => 'denied']], $states['person:' . $person->id]);
        foreach (["email,name\n", "analytics\n", "email\n", ''] as $text) {
            file_put_contents($file, $text . "\n");
            $text === '' || $this->execute($import, ['file' => $file], 1);
        }
        unlink($file);
        $this->execute($import, ['file' => $file], 1);
    }
}
