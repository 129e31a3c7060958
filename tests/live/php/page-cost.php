<?php
// What the module's blocks cost on a page that no cache has: milliseconds and queries of each block, and the page's queries in all.
declare(strict_types=1);

use Acme\Tracking\Model\Storefront\Tag;
use Acme\Tracking\ViewModel\ListData;
use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\Response\Http as Response;
use Magento\Framework\Event\Manager;
use Magento\Framework\Event\ManagerInterface;
use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\View\Element\AbstractBlock;
use Magento\Framework\View\LayoutInterface;

/** Tells when a block of the module begins and ends. */
class TimedManager extends Manager
{
    public static array $spent = [];
    public static ?object $profiler = null;
    private static array $began = [];

    /** Milliseconds of the processor, which other programs of the machine don't take from. */
    public static function spent(): float
    {
        $used = getrusage();
        return $used['ru_utime.tv_sec'] * 1e3 + $used['ru_utime.tv_usec'] / 1e3 + $used['ru_stime.tv_sec'] * 1e3 + $used['ru_stime.tv_usec'] / 1e3;
    }

    public function dispatch($eventName, array $data = [])
    {
        $block = $data['block'] ?? null;
        $ours = $block instanceof AbstractBlock && str_starts_with((string)$block->getNameInLayout(), 'acme_tracking');
        if ($ours && $eventName === 'view_block_abstract_to_html_before') {
            self::$began[$block->getNameInLayout()] = [self::spent(), self::$profiler->getTotalNumQueries()];
        }
        parent::dispatch($eventName, $data);
        if ($ours && $eventName === 'view_block_abstract_to_html_after') {
            [$at, $queries] = self::$began[$block->getNameInLayout()];
            self::$spent[$block->getNameInLayout()] = [
                self::spent() - $at,
                self::$profiler->getTotalNumQueries() - $queries,
            ];
        }
    }
}

/** Tells nothing. */
class SilentTag extends Tag
{
    public function values(string $name, callable $read): ?array
    {
        return null;
    }
}

return static function (ObjectManagerInterface $manager, array $given): array {
    if ($given['without'] ?? false) {
        $manager->configure(['preferences' => [Tag::class => SilentTag::class]]);
    }
    $manager->configure(['preferences' => [ManagerInterface::class => TimedManager::class]]);
    TimedManager::$profiler = $manager->get(ResourceConnection::class)->getConnection()->getProfiler()->setEnabled(true);
    // An address of its own, which no cache has.
    $address = $given['path'] . '?cost=' . hrtime(true);
    $request = $manager->get(Http::class);
    $request->setServer(new \Laminas\Stdlib\Parameters(['HTTP_HOST' => $given['host'], 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => $address] + $_SERVER));
    $request->setUri('http://' . $given['host'] . $address);
    $request->setRequestUri($address)->setPathInfo();
    $result = $manager->get(FrontControllerInterface::class)->dispatch($request);
    $result->renderResult($manager->get(Response::class));
    // The list once more, when the page has loaded all the classes and settings that its own prices and images need as well.
    $block = $manager->get(LayoutInterface::class)->getBlock('acme_tracking.list');
    $began = TimedManager::spent();
    $manager->create(ListData::class)->json($block);
    $again = TimedManager::spent() - $began;
    return ['again' => $again, 'spent' => TimedManager::$spent, 'queries' => TimedManager::$profiler->getTotalNumQueries()];
};
