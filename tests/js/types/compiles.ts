import { alias, createTracking, productAdded, cartViewed, homePage, identify, orderCompleted, plan } from '@acme/tracking';
import type { ConsentSource, Message, OrderCompleted, ProductAdded, Reason, Result, Tracking, TrackingOptions, Violation } from '@acme/tracking';
import { cookiebot } from '@acme/tracking/adapters/cookiebot';
import { didomi } from '@acme/tracking/adapters/didomi';
import { googleConsent } from '@acme/tracking/adapters/google';
import { driveGoogle } from '@acme/tracking/adapters/google-drive';
import { magentoCookies } from '@acme/tracking/adapters/magento';
import { oneTrust } from '@acme/tracking/adapters/onetrust';
import { tcf } from '@acme/tracking/adapters/tcf';
import { usercentrics } from '@acme/tracking/adapters/usercentrics';
import { usercentricsV2 } from '@acme/tracking/adapters/usercentrics-v2';
import { build, names, validate } from '@acme/tracking/all';
import { explain, overlay, places } from '@acme/tracking/debug';
import { functions, send, start, unsent } from '@acme/tracking/default';
import { productRemoved } from '@acme/tracking/events/product-removed';
import { anonymousId, identity } from '@acme/tracking/identity';
import { loader, script, segment } from '@acme/tracking/segment';
import { createTestTracking } from '@acme/tracking/testing';
import { AnalyticsBrowser } from '@segment/analytics-next';

const tracking = createTracking({ analytics: () => undefined });

const product: ProductAdded = { product_id: '1', sku: 'a', name: 'A', price: 1, quantity: 2.5, currency: 'EUR' };
const result: Result = tracking.send(productAdded, product);
tracking.send(productRemoved, product);
tracking.send(homePage);
tracking.send(homePage, { title: 'x' });
tracking.send(identify, { email: 'a@b.example' }, { userId: '1' });
tracking.send(cartViewed, { cart_id: '1', currency: 'EUR', value: 2, products: [] });
tracking.send(productAdded, { ...product, market: 'de' });

const order: OrderCompleted = { order_id: '1', order_uid: '1-1', total: 1, revenue: 1, currency: 'EUR', products: [] };
tracking.send(orderCompleted, order, { messageId: 'x', userId: 'u', context: { traits: { email: 'a@b.example' } } });

const shop = tracking.with({ productAdded, homePage, orderCompleted });
shop.productAdded(product);
shop.homePage();

// Whatever has analytics.js's methods, now or later.
declare global {
  interface Window {
    analytics?: { track(...call: unknown[]): unknown; identify(): void; page(): void; group(): void; alias(): void };
  }
}
createTracking({ analytics: () => window.analytics });
createTracking({ analytics: AnalyticsBrowser.load({ writeKey: 'k' }) });
for (const consent of [cookiebot(), didomi(), googleConsent(), magentoCookies(1), oneTrust(), tcf(), usercentrics(), usercentricsV2()]) {
  createTracking({ consent, market: 'de', load: segment(() => import('@segment/analytics-next'), { writeKey: 'k', cdnURL: '/s' }) });
}
createTracking({ load: loader(async () => window.analytics) });
createTracking({
  consent: (update) => {
    update({ analytics: 'granted', marketing: 'undecided' });
    return () => update({ analytics: 'denied' });
  },
  load: script({ writeKey: 'k', host: 'https://t.shop.example', nonce: 'n', endpoint: { apiHost: 't.shop.example/v1' } }),
  mode: 'drop',
  places,
})
  .on('drop', ({ call, name, reason, place }) => `${call} ${name} ${reason satisfies Reason | undefined} ${place}`)
  .on('violation', ({ violations = [] }) => violations.map(({ path, rule }: Violation) => path + rule))
  .on('sent', ({ message }) => message satisfies Message | undefined)
  .on('consent', driveGoogle());
const counted: number | undefined = tracking.counts()['Product Added']?.['sent'];

const who = identity(tracking, { identify, alias });
who.signUp('1', { email: 'a@b.example' });
who.signIn('1');
who.signOut();
const visitor: string | undefined = anonymousId();

// What code that hands the client on says of it.
const nobody: ConsentSource = (update) => update({ analytics: 'undecided' });
const options: TrackingOptions = { consent: nobody, market: 'de' };
const handed = (client: Tracking | undefined) => client?.send(productAdded, product);
handed(createTracking(options));

start({ analytics: window.analytics! });
send(productAdded, product);
const bare = functions({ productAdded, homePage });
bare.homePage();
const missed: number | undefined = unsent()['Home']?.['disabled'];

const double = createTestTracking({ mode: 'raise' });
double.send(productAdded, product);
double.messages.map(({ event, context }) => [event, context]);
overlay(double, { keep: 5 })();
explain(tracking, orderCompleted, order).categories.map(({ is }) => is satisfies 'on' | 'undecided' | 'off');

validate('track', 'Product Added', { anything: 1 }).map((violation) => violation.path);
build({ call: 'track', name: 'x', consent: { model: 'opt-in', preferences: {} }, channel: 'browser', now: 0 });
export { counted, missed, names, plan, result, visitor };
