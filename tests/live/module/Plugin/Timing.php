<?php
declare(strict_types=1);

namespace Live\Faults\Plugin;

use Live\Faults\Model\Faults;
use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Event\InvokerInterface;
use Magento\Framework\Event\Observer;
use Magento\Framework\Filesystem;

/**
 * Writes down what the tracking module's observers take: {process, event, observer, us, cpu, statements}, a line each.
 */
class Timing
{
    private const STATEMENTS = ['Com_insert', 'Com_insert_select', 'Com_select', 'Com_update'];

    /** @var bool|null */
    private ?bool $isWanted = null;

    /**
     * @param Faults $faults
     * @param ResourceConnection $resource
     * @param Filesystem $filesystem
     */
    public function __construct(
        private readonly Faults $faults,
        private readonly ResourceConnection $resource,
        private readonly Filesystem $filesystem
    ) {
    }

    /**
     * Times an observer, making it included.
     *
     * @param InvokerInterface $subject
     * @param callable $proceed
     * @param array $configuration
     * @param Observer $observer
     * @return void
     */
    public function aroundDispatch(InvokerInterface $subject, callable $proceed, array $configuration, Observer $observer): void
    {
        $instance = (string) ($configuration['instance'] ?? '');
        if (!str_starts_with($instance, 'Acme\\Tracking') || !($this->isWanted ??= $this->faults->wanted('measure'))) {
            $proceed($configuration, $observer);
            return;
        }
        $before = $this->statements();
        $cpu = $this->cpu();
        $begun = hrtime(true);
        $proceed($configuration, $observer);
        $line = [
            'process' => getmypid(),
            'event' => $observer->getEvent()->getName(),
            'observer' => $instance,
            'us' => intdiv(hrtime(true) - $begun, 1000),
            'cpu' => $this->cpu() - $cpu,
        ];
        foreach ($this->statements() as $name => $count) {
            $line['statements'][$name] = $count - $before[$name];
        }
        $folder = $this->filesystem->getDirectoryWrite(DirectoryList::VAR_DIR);
        $folder->writeFile('live-times.jsonl', json_encode($line) . "\n", 'a');
    }

    /**
     * Statements of this connection so far.
     *
     * @return int[] by name
     */
    private function statements(): array
    {
        $names = "'" . implode("','", self::STATEMENTS) . "'";
        $rows = $this->resource->getConnection()->fetchPairs("SHOW SESSION STATUS WHERE Variable_name IN ($names)");
        return array_map('intval', $rows);
    }

    /**
     * Microseconds of this process on a core.
     *
     * @return int
     */
    private function cpu(): int
    {
        $usage = getrusage();
        return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1_000_000
            + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
    }
}
