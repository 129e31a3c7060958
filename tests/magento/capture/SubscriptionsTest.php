<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Newsletter\Model\Subscriber;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Context\MailProof;
use Trackwright\Module\Model\Occurrence;
use Trackwright\Module\Model\Shopper;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\Trigger\NewsletterSubscribed;
use Trackwright\Module\Model\Trigger\NewsletterUnsubscribed;
use Trackwright\Module\Model\Trigger\Subscriptions;

/**
 * Whom a subscription is told of, and whether what the request says counts.
 */
class SubscriptionsTest extends TestCase
{
    private const SUBSCRIBED = Subscriber::STATUS_SUBSCRIBED;
    private const WAITS = Subscriber::STATUS_NOT_ACTIVE;
    private const ENDED = Subscriber::STATUS_UNSUBSCRIBED;

    private function told(Subscriber $subscriber, ?string $signedIn = null, bool $opened = false, bool $confirmed = false): Occurrence
    {
        $shopper = $this->createStub(Shopper::class);
        $shopper->method('customerId')->willReturn($signedIn);
        $capture = $this->createStub(Capture::class);
        $capture->method('isAbout')->willReturnCallback(
            static fn (Subject $subject): bool => $opened && [$subject->type, $subject->id] === ['customer', '7']
        );
        $proof = new MailProof(new Values(['1:newsletter/subscription/confirm' => $confirmed ? '1' : '0']));
        $found = [];
        foreach ([NewsletterSubscribed::class, NewsletterUnsubscribed::class] as $trigger) {
            $subscriptions = new Subscriptions($shopper, $capture, $proof, new Hours());
            array_push($found, ...(new $trigger($subscriptions))->occurrences('', ['subscriber' => $subscriber]));
        }
        self::assertCount(1, $found);
        return $found[0]->through('storefront');
    }

    public function testAGuestsIsTheAddresses(): void
    {
        $told = $this->told(new Subscriber(5, null, self::SUBSCRIBED));
        self::assertSame(['subscriber', '5', null, false], [$told->subject->type, $told->subject->id, $told->customerId, $told->isForeign]);
    }

    /** @return array<string, array{?int, int, ?string, bool, bool, bool}> was, is, who is signed in, account opened, mails confirm; and whether it may be a stranger's */
    public static function customers(): array
    {
        return [
            'typed by a guest' => [null, self::SUBSCRIBED, null, false, false, true],
            'taken up again by a guest' => [self::ENDED, self::SUBSCRIBED, null, false, false, true],
            'typed by another customer' => [null, self::SUBSCRIBED, '8', false, false, true],
            'by the customer' => [null, self::SUBSCRIBED, '7', false, false, false],
            'while the account is opened' => [null, self::SUBSCRIBED, null, true, false, false],
            'by the link in its mail' => [self::WAITS, self::SUBSCRIBED, null, false, true, false],
            'waits no longer' => [self::WAITS, self::SUBSCRIBED, null, false, false, true],
            'confirmed with the account' => [Subscriber::STATUS_UNCONFIRMED, self::SUBSCRIBED, null, false, false, false],
            'ended by a link with its code' => [self::SUBSCRIBED, self::ENDED, null, false, false, false],
        ];
    }

    /** @dataProvider customers */
    public function testACustomersIsTheirsAndARequestOnlyWhereItIsTheirs(
        ?int $from,
        int $to,
        ?string $signedIn,
        bool $opened,
        bool $confirmed,
        bool $isForeign
    ): void {
        $told = $this->told(new Subscriber(5, $from, $to, 7), $signedIn, $opened, $confirmed);
        self::assertSame(['customer', '7', '7'], [$told->subject->type, $told->subject->id, $told->customerId]);
        self::assertSame($isForeign, $told->isForeign);
    }
}
