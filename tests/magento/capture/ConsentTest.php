<?php

declare(strict_types=1);

namespace Trackwright\Tests;

use Magento\Framework\App\DeploymentConfig;
use PHPUnit\Framework\TestCase;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Context\Consent;
use Trackwright\Module\Model\Context\Decision;
use Trackwright\Module\Model\Context\Plan;
use Trackwright\Module\Model\Context\Restoration;
use Trackwright\Module\Model\Context\Snapshot;
use Trackwright\Module\Model\SubjectKey;

/**
 * Which of several consents counts, and who a message may say the shopper is.
 */
class ConsentTest extends TestCase
{
    private static function consent(string $analytics, int $at, string $marketing = 'granted'): Consent
    {
        return new Consent(['analytics' => $analytics, 'marketing' => $marketing], $at, 'cmp');
    }

    public function testTheNewestCounts(): void
    {
        $old = self::consent('denied', 1000);
        $new = self::consent('granted', 2000);
        self::assertSame($new, $old->orNewer($new));
        self::assertSame($new, $new->orNewer($old));
        self::assertSame($new, $new->orNewer(null));
    }

    public function testADenialBeatsAGrantOfTheSameAge(): void
    {
        $grant = self::consent('granted', 1000, 'denied');
        $denial = self::consent('denied', 1000, 'granted');
        $both = ['analytics' => 'denied', 'marketing' => 'denied'];
        self::assertSame($both, $grant->orNewer($denial)->preferences);
        self::assertSame($both, $denial->orNewer($grant)->preferences);
        $open = self::consent('undecided', 1000);
        self::assertSame('undecided', self::consent('granted', 1000)->orNewer($open)->preferences['analytics']);
        self::assertSame('denied', self::consent('denied', 1000)->orNewer($open)->preferences['analytics']);
    }

    public function testWhatIsStoredComesBack(): void
    {
        $consent = new Consent(['analytics' => 'granted'], 5, 'import', 'opt-out', true, 'v2', 'de');
        $snapshot = new Snapshot('visitor', $consent, ['ga' => '1.2'], ['url' => 'https://shop.example/'], 'Agent', '::1');
        $restoration = new Restoration();
        self::assertEquals($snapshot, $restoration->snapshot(json_encode($snapshot)));
        self::assertEquals(new Snapshot(), $restoration->snapshot('{}'));
        self::assertNull($restoration->snapshot('nonsense'));
        self::assertNull($restoration->snapshot(null));
        $broken = '{"consent":{"at":1,"preferences":{"analytics":"maybe","marketing":["granted"]},"source":"me"},"anonymousId":7}';
        $found = $restoration->snapshot($broken);
        self::assertSame([], $found?->consent?->preferences);
        self::assertNull($found->anonymousId);
    }

    public function testNothingKnownIsANoInEveryChannel(): void
    {
        $decision = new Decision(new Plan());
        foreach ([Channel::STOREFRONT, Channel::GRAPHQL, Channel::ADMIN, Channel::CRON, Channel::BACKFILL, 'other'] as $channel) {
            self::assertSame(['preferences' => []], $decision->consent(null, $channel));
        }
    }

    public function testWhoAgreedIsKnown(): void
    {
        $decision = new Decision(new Plan());
        $yes = $decision->consent(self::consent('granted', 1, 'denied'), Channel::STOREFRONT);
        self::assertSame(
            ['userId' => '5', 'anonymousId' => 'visitor'],
            $decision->identity($yes, '5', 'visitor', 'nobody')
        );
        self::assertSame(['userId' => '5'], $decision->identity($yes, '5', null, 'nobody'));
    }

    public function testWhoDidNotAgreeHasAnIdForOneOrder(): void
    {
        $decision = new Decision(new Plan());
        $no = $decision->consent(self::consent('denied', 1), Channel::STOREFRONT);
        self::assertSame(['anonymousId' => 'nobody'], $decision->identity($no, '5', 'visitor', 'nobody'));
        $keys = new SubjectKey(new DeploymentConfig(['crypt/key' => "first\nsecond"]));
        $id = $keys->id('order:9');
        self::assertMatchesRegularExpression('/\A[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z/', $id);
        self::assertSame($id, (new SubjectKey(new DeploymentConfig(['crypt/key' => 'first'])))->id('order:9'));
        self::assertNotSame($id, $keys->id('order:10'));
        self::assertNotSame($id, (new SubjectKey(new DeploymentConfig(['crypt/key' => 'another'])))->id('order:9'));
        self::assertSame($keys->of(' Ada@Shop.example '), $keys->of('ada@shop.example'));
        self::assertNull($keys->of(' '));
    }

    public function testIdsOfOtherTrackersNeedTheNewestConsentToo(): void
    {
        $decision = new Decision(new Plan());
        $ids = ['ga' => '1.2', 'fbc' => 'fb.1.2.x'];
        $some = $decision->consent(self::consent('granted', 1, 'denied'), Channel::STOREFRONT);
        self::assertSame([], $decision->ids($some, $ids)); // no destination says which categories they need: all
        $all = $decision->consent(self::consent('granted', 1), Channel::STOREFRONT);
        self::assertSame($ids, $decision->ids($all, $ids));
        $signal = $decision->consent(self::consent('granted', 1)->withSignal(), Channel::STOREFRONT);
        self::assertSame([], $decision->ids($signal, $ids)); // the plan takes the signal for a no to marketing
    }
}
