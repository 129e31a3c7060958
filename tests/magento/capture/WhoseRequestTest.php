<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Checkout\Model\Session;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Customer;
use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\State;
use Magento\Framework\Event;
use Magento\Framework\Event\Observer;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Newsletter\Model\Subscriber;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Context\Circumstances;
use Trackwright\Module\Model\Context\Consent;
use Trackwright\Module\Model\Context\HeaderProvider;
use Trackwright\Module\Model\Context\MailProof;
use Trackwright\Module\Model\Context\Plan;
use Trackwright\Module\Model\Context\Restoration;
use Trackwright\Module\Model\Context\Row;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\Context\Store;
use Trackwright\Module\Model\Impersonation;
use Trackwright\Module\Model\Shopper;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\SubjectKey;
use Trackwright\Module\Observer\CaptureContext;

/**
 * Whose consent a request changes, by what Magento says in the course of it.
 *
 * @group database
 */
class WhoseRequestTest extends TestCase
{
    private const NOW = 1_790_000_000_000;
    private const YES = ['a' => 'browser', 'c' => 'analytics:1,marketing:1', 't' => self::NOW - 1000];

    private Shop $shop;
    private Store $store;
    private Http $request;

    protected function setUp(): void
    {
        $this->shop = new Shop([], new Hours(self::NOW));
        $this->shop->wipe();
        $this->store = new Store($this->shop->connection, $this->shop->clock, new Restoration(), $this->shop->delivery);
        $this->request = new Http();
        $this->says(self::YES);
    }

    /** @param array<string, mixed> $said */
    private function says(array $said): void
    {
        $this->request->headers[HeaderProvider::NAME] = json_encode($said, JSON_THROW_ON_ERROR);
    }

    /** @return \Closure(string, array<string, mixed>): void takes what Magento dispatches, by the event's name */
    private function listener(?string $customerId = null, bool $confirmed = false): \Closure
    {
        $channel = $this->createStub(Channel::class);
        $channel->method('isShoppers')->willReturn(true);
        $shopper = $this->createStub(Shopper::class);
        $shopper->method('customerId')->willReturn($customerId);
        $capture = new Capture(
            $this->store,
            $channel,
            $this->createStub(Impersonation::class),
            $this->request,
            new Circumstances(new RemoteAddress()),
            new State(),
            new Session(),
            ['header' => new HeaderProvider(new Plan(), $this->shop->clock)]
        );
        $observer = new CaptureContext(
            $capture,
            new SubjectKey(new DeploymentConfig()),
            $shopper,
            new MailProof(new Values(['1:newsletter/subscription/confirm' => $confirmed ? '1' : '0'])),
            $this->shop->config,
            $this->shop->log
        );
        return static fn (string $name, array $data = []) =>
            $observer->execute(new Observer(new Event(['name' => $name] + $data)));
    }

    private function end(\Closure $listener): void
    {
        $listener('controller_front_send_response_before', ['request' => $this->request]);
        self::assertSame([], $this->shop->log->lines);
    }

    private function profile(string $id): CustomerInterface
    {
        $profile = $this->createStub(CustomerInterface::class);
        $profile->method('getId')->willReturn($id);
        $profile->method('getEmail')->willReturn("c$id@shop.example");
        return $profile;
    }

    /** @return array<string, mixed> what Magento says beside a saved profile */
    private function saved(string $id, bool $isNew = false, array $delegated = []): array
    {
        return [
            'customer_data_object' => $this->profile($id),
            'orig_customer_data_object' => $isNew ? null : $this->profile($id),
            'delegate_data' => $delegated,
        ];
    }

    /** @return list<string> */
    private function known(): array
    {
        $rows = $this->shop->connection->query(
            "SELECT CONCAT(subject_type, ':', subject_id) name FROM " . $this->shop->connection->table('context') . ' ORDER BY name'
        );
        return array_column($rows, 'name');
    }

    public function testAStrangerWhoAsksForANewPasswordSaysNothingOfTheCustomer(): void
    {
        $no = new Snapshot('own browser', new Consent(['analytics' => 'denied'], self::NOW - 5000, 'cmp'));
        $this->store->put([new Row(new Subject(Subject::CUSTOMER, '7'), $no)]);
        $before = $this->known();
        foreach ([null, '8'] as $signedIn) {
            $listener = $this->listener($signedIn);
            $listener('customer_save_commit_after', ['customer' => new Customer('7', 'c7@shop.example')]);
            $listener('customer_save_after_data_object', $this->saved('7'));
            $this->end($listener);
        }
        self::assertSame($before, $this->known());
        self::assertEquals($no, $this->store->find([new Subject(Subject::CUSTOMER, '7')])['customer:7']);
    }

    /** @return array<string, array{?int, int, bool, bool}> what a subscription was, what it is, whether mails confirm, whether its consent is the request's */
    public static function subscriptions(): array
    {
        return [
            'new, by whoever typed it' => [null, Subscriber::STATUS_SUBSCRIBED, false, false],
            'new, to be confirmed' => [null, Subscriber::STATUS_NOT_ACTIVE, true, false],
            'confirmed by whoever has the mail' => [Subscriber::STATUS_NOT_ACTIVE, Subscriber::STATUS_SUBSCRIBED, true, true],
            'typed once more where mails confirm no longer' => [Subscriber::STATUS_NOT_ACTIVE, Subscriber::STATUS_SUBSCRIBED, false, false],
            'confirmed with the account' => [Subscriber::STATUS_UNCONFIRMED, Subscriber::STATUS_SUBSCRIBED, false, true],
            'typed once more by a stranger' => [Subscriber::STATUS_SUBSCRIBED, Subscriber::STATUS_SUBSCRIBED, false, false],
            'taken up again by a stranger' => [Subscriber::STATUS_UNSUBSCRIBED, Subscriber::STATUS_SUBSCRIBED, false, false],
            'ended' => [Subscriber::STATUS_SUBSCRIBED, Subscriber::STATUS_UNSUBSCRIBED, false, false],
        ];
    }

    /** @dataProvider subscriptions */
    public function testAStrangerSaysNothingOfAnAddress(?int $from, int $to, bool $confirmed, bool $isOwn): void
    {
        $subject = new Subject(Subject::SUBSCRIBER, '5');
        $no = new Snapshot('own browser', new Consent(['analytics' => 'denied'], self::NOW - 5000, 'cmp'));
        $this->store->put([new Row($subject, $no)]);
        $listener = $this->listener(null, $confirmed);
        $listener('newsletter_subscriber_save_commit_after', ['subscriber' => new Subscriber(5, $from, $to)]);
        $this->end($listener);
        self::assertSame($isOwn ? 'browser' : 'own browser', $this->store->find([$subject])['subscriber:5']->anonymousId);
        self::assertSame($isOwn, in_array('anonymous:browser', $this->known(), true));
    }

    /** @return array<string, array{?string, string, bool}> */
    public static function own(): array
    {
        return [
            'who signs in' => [null, 'customer_login', false],
            'who opens an account' => [null, 'customer_save_after_data_object', true],
            'who changes a name' => ['7', 'customer_save_after_data_object', false],
            'who is saved otherwise' => ['7', 'customer_save_commit_after', false],
        ];
    }

    /** @dataProvider own */
    public function testACustomersOwnRequestIsTheirs(?string $signedIn, string $event, bool $isNew): void
    {
        $listener = $this->listener($signedIn);
        $isProfile = $event === 'customer_save_after_data_object';
        $listener($event, $isProfile ? $this->saved('7', $isNew) : ['customer' => new Customer('7', 'c7@shop.example')]);
        $this->end($listener);
        self::assertSame(['anonymous:browser', 'customer:7'], $this->known());
    }

    public function testAnAccountOpenedAfterAnOrderHasTheOrdersConsent(): void
    {
        $this->store->put([new Row(new Subject(Subject::ORDER, '9'), new Snapshot(null, new Consent(['analytics' => 'denied'], 5, 'cmp')))]);
        $listener = $this->listener();
        $listener('customer_save_after_data_object', $this->saved('7', true, ['__sales_assign_order_id' => 9]));
        $this->end($listener);
        self::assertSame(['customer:7', 'order:9'], $this->known());
    }

    public function testWhatWasErasedMeanwhileIsStoredByTheNextRequest(): void
    {
        $listener = $this->listener('7');
        $save = fn () => $listener('customer_save_commit_after', ['customer' => new Customer('7', 'c7@shop.example')]);
        $save();
        $this->end($listener);
        $this->shop->wipe();
        $save();
        $this->end($listener);
        self::assertSame(['anonymous:browser', 'customer:7'], $this->known());
    }

    public function testAWithdrawalReachesTheVisitorsOrders(): void
    {
        $yes = new Snapshot('browser', new Consent(['analytics' => 'granted', 'marketing' => 'granted'], self::NOW - 5000, 'cmp'));
        $this->store->put([new Row(new Subject(Subject::ORDER, '9'), $yes), new Row(new Subject(Subject::CUSTOMER, '7'), $yes)]);
        $this->says(['c' => 'analytics:0,marketing:0'] + self::YES);
        $this->end($this->listener('7'));
        $visitor = new Subject(Subject::ANONYMOUS, 'browser');
        self::assertTrue($this->store->find([$visitor])['anonymous:browser']->consent->grants('analytics'));
        $this->request->action = 'customer_section_load';
        $this->end($this->listener());
        self::assertFalse($this->store->find([$visitor])['anonymous:browser']->consent->grants('analytics'));
        $customer = new Subject(Subject::CUSTOMER, '7');
        self::assertTrue($this->store->find([$customer])['customer:7']->consent->grants('analytics'));
        $this->end($this->listener('7'));
        self::assertFalse($this->store->find([$customer])['customer:7']->consent->grants('analytics'));
        self::assertSame(['anonymous:browser', 'customer:7', 'order:9'], $this->known());
    }

    public function testAUserAgentIsCutBetweenCharacters(): void
    {
        $this->request->headers['User-Agent'] = str_repeat('a', 511) . 'é';
        $listener = $this->listener('7');
        $listener('customer_login', ['customer' => new Customer('7', 'c7@shop.example')]);
        $this->end($listener);
        self::assertSame(str_repeat('a', 511), $this->store->find([new Subject(Subject::CUSTOMER, '7')])['customer:7']->userAgent);
    }
}
