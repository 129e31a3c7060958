// A shopper's journey in Chromium, with the real analytics.js, against a Segment that listens, under a strict policy. What arrives is compared
// whole with messages that were written by hand.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser, bundled, listening, shop, until } from './shop.js';
import { comparable, envelope } from './wire.js';

const SOURCE = `
  import { AnalyticsBrowser } from '@segment/analytics-next';
  import { alias, createTracking, homePage, identify, orderCompleted, productAdded, productViewed } from '@acme/tracking';
  import { identity } from '@acme/tracking/runtime/identity.js';
  import { segment } from '@acme/tracking/runtime/segment.js';
  const stored = () => JSON.parse(localStorage.getItem('choice'));
  window.violated = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violated.push(violatedDirective + ' ' + blockedURI));
  window.hours = 10;
  window.tracking = createTracking({
    market: localStorage.getItem('market') || 'de',
    load: segment(() => ({ AnalyticsBrowser }), { writeKey: 'storefront', cdnURL: globalThis.LISTEN }),
    timeout: Number(localStorage.getItem('timeout')) || 30000,
    now: () => Date.UTC(2026, 10, 23, window.hours),
    consent: (update) => {
      window.told = update;
      update(stored() || { analytics: 'undecided', marketing: 'undecided' });
      return () => stored() && update(stored());
    },
  });
  window.choose = (choice) => { localStorage.setItem('choice', JSON.stringify(choice)); window.told(choice); };
  window.shop = window.tracking.with({ homePage, identify, orderCompleted, productAdded, productViewed });
  window.who = identity(window.tracking, { identify, alias });
  window.addEventListener('pageshow', ({ persisted }) => { window.isRestored = persisted; });
`;
const GRANT = { analytics: 'granted', marketing: 'denied' };
const ALL = { analytics: 'granted', marketing: 'granted' };
const DENY = { analytics: 'denied', marketing: 'denied' };
const CHANGE = 'Segment Consent Preference Updated';
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };
const ORDER = {
  order_id: '000000012',
  order_uid: '1-000000012',
  total: 19.1,
  revenue: 14.9,
  shipping: 4.2,
  currency: 'EUR',
  products: [{ product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1 }],
};
const OFF = { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false };

// What messages say, by hand.
const TEN = '2026-11-23T10:00:00.000Z';
const ELEVEN = '2026-11-23T11:00:00.000Z';
const MUG = { path: '/mug', referrer: '', search: '', title: 'Shop', url: 'https://shop.example/mug' };
const CART = { ...MUG, path: '/cart', url: 'https://shop.example/cart' };
const analyticsOnly = { consent: { categoryPreferences: { Analytics: true, Advertising: false } } };
const everything = { consent: { categoryPreferences: { Analytics: true, Advertising: true } } };
const nothing = { consent: { categoryPreferences: { Analytics: false, Advertising: false } } };
const track = (event, properties, more) => envelope({ type: 'track', event, properties, timestamp: TEN, page: MUG, context: analyticsOnly, integrations: OFF, ...more });
const change = (context, more) => track(CHANGE, {}, { context, integrations: {}, ...more });
const added = (more) => track('Product Added', PRODUCT, more);
const home = (more) => {
  const page = more?.page || MUG;
  const properties = { ...page, name: 'Home', title: 'Mug' };
  return envelope({ type: 'page', name: 'Home', properties, timestamp: TEN, page, context: analyticsOnly, integrations: OFF, ...more });
};

let segment;
let site;
let seen;

before(async () => {
  segment = await listening();
  const script = `globalThis.LISTEN = ${JSON.stringify(segment.url)};\n${await bundled(SOURCE)}`;
  site = await shop(script, segment.url, undefined, "require-trusted-types-for 'script'; trusted-types 'none'");
});
after(() => {
  segment.stop();
  site.stop();
});
beforeEach(() => {
  seen = segment.messages().length;
});

/** What has arrived. Segment drops what it has seen: a call that was under way when its page ended may come again, under its id. */
const news = () =>
  segment
    .messages()
    .slice(seen)
    .filter(({ duplicate }) => !duplicate)
    .map(({ message }) => message);

async function visit(t, { path = '/mug', choice, market, timeout, setup, ...more } = {}) {
  const { context, errors } = await browser({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...more });
  t.after(() => context.close());
  if (setup) await setup(context);
  const requests = [];
  // Several connections may change the order of arrival: that of the pages counts.
  const posted = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(segment.url)) return;
    requests.push(request.url());
    if (request.method() === 'POST' && !request.url().endsWith('/m')) posted.push(JSON.parse(request.postData()).messageId);
  });
  const page = await context.newPage();
  const known = Object.entries({ choice: choice && JSON.stringify(choice), market, timeout }).filter(([, value]) => value);
  await page.addInitScript((values) => values.forEach(([key, value]) => localStorage.getItem(key) || localStorage.setItem(key, value)), known);
  await page.goto(site.url + path);
  /** Waits for as many messages as are expected, and a little for one that isn't; then compares all of them. */
  const arrived = async (...expected) => {
    await until(() => news().length >= expected.length && posted.length >= expected.length, `${expected.length} messages`);
    await page.waitForTimeout(250);
    const found = news().sort((a, b) => posted.indexOf(a.messageId) - posted.indexOf(b.messageId));
    assert.deepEqual(comparable(found, site.url, await page.evaluate(() => navigator.userAgent)), expected);
    assert.deepEqual(errors, []);
    assert.deepEqual(await page.evaluate(() => window.violated), []);
  };
  return { context, page, requests, errors, arrived };
}

const call = (page, name, ...payload) => page.evaluate(([method, given]) => window.shop[method](...given), [name, payload]);
const choose = (page, choice) => page.evaluate((chosen) => window.choose(chosen), choice);
const counts = (page, name) => page.evaluate((of) => window.tracking.counts()[of], name);
const traces = (page) => page.evaluate(() => [document.cookie, ...Object.keys(localStorage).filter((key) => key !== 'choice')]);
/** Shows a page again, once its storage has what another tab chose. */
async function shownAgain(page, choice) {
  await page.bringToFront();
  await page.waitForFunction((text) => localStorage.getItem('choice') === text, JSON.stringify(choice));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
const isLoaded = (page) => page.waitForFunction(() => window.tracking.analytics());

test('a journey: from an advert to the order, over three pages', async (t) => {
  const { page, arrived } = await visit(t, { path: '/mug?utm_source=news&utm_campaign=advent', choice: ALL });
  await call(page, 'homePage', { title: 'Mug' });
  await until(() => news().length === 1);
  await page.evaluate(() => window.who.signIn('c-1', { customerGroup: 'General', email: 'ada@shop.example', createdAt: '2025-01-02T03:04:05Z' }));
  await page.goto(`${site.url}/cart`);
  await call(page, 'productAdded', PRODUCT);
  await page.goto(`${site.url}/success`);
  await page.evaluate(() => (window.hours = 11));
  await call(page, 'orderCompleted', ORDER, { messageId: 'f0f0f0f0-0000-5000-8000-000000000001', context: { traits: { email: 'ada@shop.example' } } });
  const landing = { ...MUG, search: '?utm_source=news&utm_campaign=advent', url: 'https://shop.example/mug?utm_source=news&utm_campaign=advent' };
  const campaign = { source: 'news', name: 'advent' };
  await arrived(
    home({ page: landing, context: { ...everything, campaign }, integrations: {} }),
    envelope({
      type: 'identify',
      userId: 'c-1',
      traits: { customerGroup: 'General', email: 'ada@shop.example', createdAt: '2025-01-02T03:04:05Z' },
      timestamp: TEN,
      page: landing,
      context: { ...everything, campaign },
    }),
    added({ userId: 'c-1', page: CART, context: everything, integrations: {} }),
    track('Order Completed', ORDER, {
      messageId: 'f0f0f0f0-0000-5000-8000-000000000001',
      userId: 'c-1',
      timestamp: ELEVEN,
      page: { ...MUG, path: '/success', url: 'https://shop.example/success' },
      context: { ...everything, traits: { email: 'ada@shop.example' } },
      integrations: {},
    }),
  );
});

test('undecided: nothing is fetched or stored; a grant sends what was held, as it was; a withdrawal is told, and then nothing is', async (t) => {
  const { page, requests, arrived } = await visit(t);
  assert.deepEqual(await call(page, 'homePage', { title: 'Mug' }), { decision: 'hold' });
  assert.deepEqual(await call(page, 'productAdded', PRODUCT), { decision: 'hold' });
  await page.waitForTimeout(400);
  assert.deepEqual(requests, []);
  assert.deepEqual(await traces(page), ['']);
  await page.evaluate(() => {
    history.pushState(null, '', '/cart');
    window.hours = 11;
  });
  await choose(page, GRANT);
  const first = [change(analyticsOnly, { timestamp: ELEVEN, page: CART }), home(), added()];
  await arrived(...first);
  await choose(page, DENY);
  assert.deepEqual(await call(page, 'productAdded', PRODUCT), { decision: 'drop', reason: 'consent_denied' });
  await arrived(...first, change(nothing, { timestamp: ELEVEN, page: CART }));
});

test('denied: nothing is loaded, held calls go, and it is counted why', async (t) => {
  const { page, requests } = await visit(t);
  await call(page, 'productAdded', PRODUCT);
  await choose(page, DENY);
  await call(page, 'productAdded', PRODUCT);
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.deepEqual(await traces(page), ['']);
  assert.deepEqual(await counts(page, 'Product Added'), { hold: 1, consent_denied: 2 });
  assert.deepEqual(await counts(page, CHANGE), { not_loaded: 1 });
});

test('a returning visitor’s choice is no change', async (t) => {
  const { page, arrived } = await visit(t, { choice: GRANT });
  await call(page, 'productAdded', PRODUCT);
  await arrived(added());
});

test('opt-out: sent at once, until the visitor says no', async (t) => {
  const { page, arrived } = await visit(t, { market: 'us' });
  await call(page, 'productAdded', PRODUCT);
  const first = added({ context: everything, integrations: {} });
  await arrived(first);
  await choose(page, { analytics: 'granted', marketing: 'denied' });
  await call(page, 'productAdded', PRODUCT);
  await arrived(first, change(analyticsOnly), added());
});

test('a blocked network never throws, and is counted', async (t) => {
  const { page, errors } = await visit(t, { setup: (context) => context.route(`${segment.url}/**`, (route) => route.abort()) });
  await choose(page, GRANT);
  await call(page, 'productAdded', PRODUCT);
  await until(async () => (await counts(page, 'Product Added')).not_loaded === 1);
  assert.deepEqual(errors, []);
  assert.deepEqual(news(), []);
});

test('a network that fails after loading: the call arrives later, once', async (t) => {
  const { context, page, arrived } = await visit(t, { choice: GRANT });
  await isLoaded(page);
  await context.route(`${segment.url}/v1/t`, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await call(page, 'productAdded', PRODUCT);
  await failed;
  await context.unroute(`${segment.url}/v1/t`);
  await page.goto(`${site.url}/cart`);
  await isLoaded(page);
  await arrived(added());
});

test('slow settings: calls wait, and arrive in their order', async (t) => {
  const slowly = (context) => context.route(`${segment.url}/v1/projects/**`, (route) => setTimeout(() => route.continue(), 1000));
  const { page, arrived } = await visit(t, { choice: GRANT, setup: slowly });
  assert.deepEqual(await call(page, 'homePage', { title: 'Mug' }), { decision: 'hold' });
  await call(page, 'productAdded', PRODUCT);
  assert.deepEqual(news(), []);
  await arrived(home(), added());
  assert.deepEqual(await counts(page, 'Product Added'), { hold: 1, sent: 1 });
});

test('a settings file that never comes is given up', async (t) => {
  const { page } = await visit(t, { choice: GRANT, timeout: 1000, setup: (context) => context.route(`${segment.url}/**`, () => undefined) });
  await call(page, 'productAdded', PRODUCT);
  await until(async () => (await counts(page, 'Product Added')).not_loaded === 1);
});

test('an order counts once, over reloads and tabs', async (t) => {
  const { context, page, arrived } = await visit(t, { choice: GRANT });
  const send = async (on) => (await call(on, 'orderCompleted', ORDER, { messageId: 'f0f0f0f0-0000-5000-8000-000000000002' })).reason;
  await send(page);
  await isLoaded(page);
  assert.equal(await send(page), 'duplicate');
  await page.reload();
  await page.evaluate(() => (window.violated = []));
  assert.equal(await send(page), 'duplicate');
  const other = await context.newPage();
  await other.goto(`${site.url}/other`);
  assert.equal(await send(other), 'duplicate');
  await arrived(track('Order Completed', ORDER, { messageId: 'f0f0f0f0-0000-5000-8000-000000000002' }));
});

test('the back/forward cache: what waits comes back with its page, and an order does not count again', async (t) => {
  const { page, arrived } = await visit(t, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  await call(page, 'productAdded', PRODUCT);
  await page.goto(`${site.url}/cart`);
  await choose(page, GRANT);
  await call(page, 'orderCompleted', ORDER);
  await isLoaded(page);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => window.isRestored !== undefined);
  assert.equal(await page.evaluate(() => window.isRestored), true, 'the page did not come out of the cache');
  await isLoaded(page);
  assert.equal((await call(page, 'orderCompleted', ORDER)).reason, 'duplicate');
  await arrived(
    change(analyticsOnly, { page: CART }),
    track('Order Completed', ORDER, { page: CART }),
    // To this page the choice is new: it was shown without one.
    change(analyticsOnly),
    added(),
  );
});

test('sign-up, sign-in and sign-out follow the plan, once each', async (t) => {
  const { page, arrived } = await visit(t, { choice: GRANT });
  await page.evaluate(() => window.who.signUp('c-1', { customerGroup: 'General', email: 'ada@shop.example' }));
  await isLoaded(page);
  await page.evaluate(() => window.who.signIn('c-1', { customerGroup: 'General' }));
  await page.reload();
  await isLoaded(page);
  await page.evaluate(() => window.who.signIn('c-1', { customerGroup: 'General' }));
  await page.evaluate((product) => {
    window.shop.productAdded(product);
    window.who.signOut();
  }, PRODUCT);
  await call(page, 'productAdded', PRODUCT);
  await arrived(
    envelope({ type: 'alias', userId: 'c-1', previousId: 'visitor 1', timestamp: TEN, page: MUG, context: analyticsOnly, integrations: OFF }),
    // The e-mail address is marketing's, which is denied.
    envelope({ type: 'identify', userId: 'c-1', traits: { customerGroup: 'General' }, timestamp: TEN, page: MUG, context: analyticsOnly, integrations: OFF }),
    added({ userId: 'c-1' }),
    added({ anonymousId: 'visitor 2' }),
  );
});

test('pages that say who is there, or that nobody is, while Segment is on its way', async (t) => {
  const slowly = (context) => context.route(`${segment.url}/v1/projects/**`, (route) => setTimeout(() => route.continue(), 700));
  const { page, arrived } = await visit(t, { choice: GRANT, setup: slowly });
  const says = (method, ...given) =>
    page.evaluate(
      ([name, more, product]) => {
        window.who[name](...more);
        window.shop.productAdded(product);
        return window.tracking.counts();
      },
      [method, given, PRODUCT],
    );
  assert.deepEqual(await says('signIn', 'c-1', { customerGroup: 'General' }), { identify: { hold: 1 }, 'Product Added': { hold: 1 } });
  await until(() => news().length === 2);
  await page.reload();
  assert.deepEqual(await says('signIn', 'c-1', { customerGroup: 'General' }), { 'Product Added': { hold: 1 } });
  await until(() => news().length === 3);
  await page.reload();
  assert.deepEqual(await says('signOut'), { reset: { hold: 1 }, 'Product Added': { hold: 1 } });
  await arrived(
    envelope({ type: 'identify', userId: 'c-1', traits: { customerGroup: 'General' }, timestamp: TEN, page: MUG, context: analyticsOnly, integrations: OFF }),
    added({ userId: 'c-1' }),
    added({ userId: 'c-1' }),
    added({ anonymousId: 'visitor 2' }),
  );
});

test('two tabs: a choice made in one counts in the other when that is shown again, for what it held too', async (t) => {
  const { context, page, arrived } = await visit(t);
  await call(page, 'productAdded', PRODUCT);
  const other = await context.newPage();
  await other.goto(`${site.url}/cart`);
  await choose(other, GRANT);
  await isLoaded(other);
  await shownAgain(page, GRANT);
  const first = [change(analyticsOnly, { page: CART }), change(analyticsOnly), added()];
  await arrived(...first);
  await other.bringToFront();
  await choose(other, DENY);
  await shownAgain(page, DENY);
  assert.deepEqual(await call(page, 'productAdded', PRODUCT), { decision: 'drop', reason: 'consent_denied' });
});
