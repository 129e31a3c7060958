<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Checkout\Model\Session as CheckoutSession;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Session;
use Magento\Framework\App\Request\Http;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Stdlib\CookieManagerInterface;
use Magento\Quote\Model\Quote;
use Magento\Sales\Api\Data\OrderInterface;
use Magento\Sales\Model\Order;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Api\MapperInterface;
use Trackwright\Module\Model\Bots;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Config\Exclusions;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Context\Consent;
use Trackwright\Module\Model\Context\Decision;
use Trackwright\Module\Model\Context\HeaderProvider;
use Trackwright\Module\Model\Context\Plan;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\Enrichment\Deferrals;
use Trackwright\Module\Model\Guard;
use Trackwright\Module\Model\Impersonation;
use Trackwright\Module\Model\Mapper\Pool;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Outbox\Json;
use Trackwright\Module\Model\Storefront\CartValues;
use Trackwright\Module\Model\Storefront\CustomerValues;
use Trackwright\Module\Model\Storefront\Orders as ToldOrders;
use Trackwright\Module\Model\Storefront\Person;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Trigger\Orders;
use Trackwright\Module\Model\Value\Functions;

/**
 * Who and what is left out, on the server and in the browser.
 */
class ExclusionsTest extends TestCase
{
    private const GROUPS = 'trackwright_module/exclude/customer_groups';

    /** @param array<string, string> $settings */
    private function guard(array $settings, ?Http $request = null): Guard
    {
        $channel = $this->createStub(Channel::class);
        $channel->method('isShoppers')->willReturn(true);
        $channel->method('current')->willReturn(Channel::STOREFRONT);
        $customers = $this->createStub(CustomerRepositoryInterface::class);
        $customers->method('getById')->willReturnCallback(
            fn (int $id) => $id < 10 ? $this->customer((string) $id) : throw new NoSuchEntityException()
        );
        return new Guard(
            $request ?? new Http(),
            $channel,
            $this->createStub(Impersonation::class),
            new Bots(),
            new Exclusions((new Shop($settings))->config),
            $customers
        );
    }

    /** A customer whose group has the number of their id. */
    private function customer(string $id): CustomerInterface
    {
        $customer = $this->createStub(CustomerInterface::class);
        $customer->method('getId')->willReturn($id);
        $customer->method('getGroupId')->willReturn($id);
        return $customer;
    }

    /** @param array<string, object> $roots */
    private static function occurrence(array $roots, ?string $customerId = null, ?string $channel = null): Occurrence
    {
        return new Occurrence($roots, 1, new Subject(Subject::QUOTE, '1'), 1_790_000_000_000, $customerId, channel: $channel);
    }

    public function testAGroupIsLeftOutWhateverItDoes(): void
    {
        $guard = $this->guard([self::GROUPS => '3,0']);
        $order = $this->createStub(OrderInterface::class);
        $order->method('getCustomerGroupId')->willReturn(3);
        foreach ([['order' => $order], ['quote' => new Quote('3')], ['customer' => $this->customer('3')], ['quote' => new Quote('0')]] as $roots) {
            self::assertSame(Guard::EXCLUDED, $guard->reason(self::occurrence($roots, '1')));
        }
        self::assertSame(Guard::EXCLUDED, $guard->reason(self::occurrence([], '3')));
        self::assertSame(Guard::EXCLUDED, $guard->reason(self::occurrence([])));
        foreach ([['quote' => new Quote('1')], ['customer' => $this->customer('1')], []] as $roots) {
            self::assertNull($guard->reason(self::occurrence($roots, '1')));
        }
        self::assertNull($guard->reason(self::occurrence([], '99')));
        self::assertNull($this->guard([])->reason(self::occurrence([])));
    }

    public function testTheRequestsChannelCountsWhereTheOccurrenceNamesNone(): void
    {
        $guard = $this->guard(['trackwright_module/exclude/channels' => 'storefront']);
        self::assertSame(Guard::EXCLUDED, $guard->reason(self::occurrence([])));
        self::assertNull($guard->reason(self::occurrence([], null, Channel::ADMIN)));
    }

    public function testAFrontEndElsewhereIsNoBot(): void
    {
        $settings = ['trackwright_module/exclude/bots' => '1'];
        $script = new Http(['User-Agent' => 'Go-http-client/2.0']);
        self::assertSame(Guard::BOT, $this->guard($settings, $script)->reason(self::occurrence([])));
        $script->headers[HeaderProvider::NAME] = '{}';
        self::assertNull($this->guard($settings, $script)->reason(self::occurrence([])));
    }

    /**
     * What the browser is told of a customer of group 3.
     *
     * @param array<string, string> $settings
     * @return array<string, mixed>
     */
    private function told(array $settings, ?string $analytics, string $acknowledged = ''): array
    {
        $session = $this->createStub(Session::class);
        $session->method('getCustomerId')->willReturn('7');
        $session->method('isLoggedIn')->willReturn(true);
        $session->method('getCustomerGroupId')->willReturn(3);
        $checkout = $this->createStub(CheckoutSession::class);
        $checkout->method('getQuote')->willReturn(new Quote());
        $capture = $this->createStub(Capture::class);
        $consent = $analytics === null ? null : new Consent(['analytics' => $analytics], 1, 'cmp', 'opt-in');
        $capture->method('current')->willReturn($consent === null ? null : new Snapshot('browser', $consent));
        $customers = $this->createStub(CustomerRepositoryInterface::class);
        $customers->method('getById')->willReturn($this->customer('7'));
        $cookies = $this->createStub(CookieManagerInterface::class);
        $cookies->method('getCookie')->willReturn($acknowledged);
        return (new Person(
            $checkout,
            $session,
            $customers,
            $cookies,
            $this->createStub(Impersonation::class),
            new Exclusions((new Shop($settings))->config),
            $capture,
            new Decision(new Plan()),
            new CartValues(),
            new CustomerValues(),
            new Hours()
        ))->read();
    }

    public function testTheBrowserIsToldOfACustomerAfterAYesAlone(): void
    {
        foreach (['denied', 'undecided', null] as $no) {
            self::assertSame(['reference'], array_keys($this->told([], $no)['customer']));
        }
        $told = $this->told([], 'granted')['customer'];
        self::assertSame(['id', 'reference', 'email'], array_keys($told));
        self::assertSame(['id', 'reference'], array_keys($this->told([], 'granted', $told['reference'])['customer']));
        self::assertSame(['reference'], array_keys($this->told([], 'denied', $told['reference'])['customer']));
    }

    public function testTheBrowserIsSilentForAGroupThatIsLeftOut(): void
    {
        self::assertTrue($this->told([self::GROUPS => '3'], 'granted')['silent']);
        self::assertArrayNotHasKey('silent', $this->told([self::GROUPS => '2'], 'granted'));
        self::assertArrayNotHasKey('silent', $this->told([], 'granted'));
    }

    public function testTheThankYouPageIsNotToldOfAnOrderThatIsLeftOut(): void
    {
        $occurrence = self::occurrence([]);
        $occurrences = $this->createStub(Orders::class);
        $occurrences->method('occurrence')->willReturn($occurrence);
        $mapper = $this->createStub(MapperInterface::class);
        $mapper->method('call')->willReturn('track');
        $mapper->method('name')->willReturn('Order Completed');
        $mapper->method('map')->willReturn(['payload' => ['order_uid' => '1-000000007', 'total' => 12.5]]);
        $mappers = $this->createStub(Pool::class);
        $mappers->method('of')->willReturn([$mapper]);
        $found = [];
        foreach ([null, Guard::EXCLUDED, Guard::IMPERSONATED] as $reason) {
            $guard = $this->createStub(Guard::class);
            $guard->method('reason')->willReturn($reason);
            $shop = new Shop();
            $told = new ToldOrders($mappers, $occurrences, $guard, new Deferrals($shop->loads, new Functions()), new Json(), $shop->config);
            $found[] = array_column($told->entries(new Order([])), 'event');
        }
        self::assertSame([['Order Completed'], [], []], $found);
    }
}
