<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Console\Command;

use Magento\Store\Model\StoreManagerInterface;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Helper\Table;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Acme\Tracking\Model\Delivery\Probe;
use Acme\Tracking\Model\Delivery\Routes;
use Acme\Tracking\Model\Delivery\Verdict;
use Acme\Tracking\Model\Installation;

/**
 * Tries the way to Segment for each store view, without sending an event.
 */
class TestCommand extends Command
{
    /**
     * @param StoreManagerInterface $stores
     * @param Routes $routes
     * @param Probe $probe
     * @param Installation $installation
     */
    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly Routes $routes,
        private readonly Probe $probe,
        private readonly Installation $installation
    ) {
        parent::__construct();
    }

    /**
     * @inheritdoc
     */
    protected function configure(): void
    {
        $this->setName('acme:tracking:test');
        $this->setDescription('Tracking: tries the way to Segment for each store view');
        parent::configure();
    }

    /**
     * @inheritdoc
     */
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $works = true;
        $table = new Table($output);
        $table->setHeaders(['store view', 'code', 'write key', 'address', 'answer', 'ms']);
        foreach ($this->stores->getStores() as $store) {
            $route = $this->routes->of((int) $store->getId());
            if ($route === null) {
                $table->addRow([$store->getId(), $store->getCode(), '', '', 'off, or without a write key', '']);
                continue;
            }
            [$verdict, $duration] = $this->probe->send($route);
            $works = $works && in_array($verdict->kind, [Verdict::SENT, Verdict::SHOWN], true);
            $key = substr($route->writeKey, 0, 4) . '…';
            $shown = $verdict->kind === Verdict::SHOWN ? 'dry run' : 'HTTP ' . $verdict->status;
            $answer = $verdict->error ?: $shown;
            $table->addRow([$store->getId(), $store->getCode(), $key, $route->url(), $answer, $duration]);
        }
        $table->render();
        if ($this->installation->isCopy()) {
            $output->writeln('<error>This is a copy of the installation that sends, so it sends nothing.</error>');
            $works = false;
        }
        return $works ? self::SUCCESS : self::FAILURE;
    }
}
