// A shopper's journey in Chromium, with the real analytics.js, against a Segment that listens.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser, bundled, listening, shop, until } from './shop.js';

const SOURCE = `
  import { AnalyticsBrowser } from '@segment/analytics-next';
  import { alias, createTracking, homePage, identify, orderCompleted, productAdded } from '@acme/tracking';
  import { identity } from '@acme/tracking/runtime/identity.js';
  import { segment } from '@acme/tracking/runtime/segment.js';
  const url = new URL(location.href);
  const listen = url.searchParams.get('listen');
  let told;
  window.tracking = createTracking({
    market: url.searchParams.get('market') || 'de',
    load: segment(() => ({ AnalyticsBrowser }), { writeKey: 'storefront', cdnURL: listen }),
    timeout: 3000,
    consent: (update) => {
      told = update;
      const stored = localStorage.getItem('choice');
      update(stored ? JSON.parse(stored) : { analytics: 'undecided', marketing: 'undecided' });
      return () => localStorage.getItem('choice') && update(JSON.parse(localStorage.getItem('choice')));
    },
  });
  window.choose = (choice) => { localStorage.setItem('choice', JSON.stringify(choice)); told(choice); };
  window.shop = window.tracking.with({ homePage, identify, orderCompleted, productAdded });
  window.who = identity(window.tracking, { identify, alias });
`;
const GRANT = { analytics: 'granted', marketing: 'denied' };
const DENY = { analytics: 'denied', marketing: 'denied' };
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };
const OFF = { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false };

let segment;
let site;
let seen;

before(async () => {
  segment = await listening();
  site = await shop(await bundled(SOURCE), segment.url);
});
after(() => {
  segment.stop();
  site.stop();
});
beforeEach(() => {
  seen = segment.messages().length;
});

const news = () => segment.messages().slice(seen).map((line) => line.message || line);
const nameOf = (m) => m.event || m.name || m.type;
const names = () => news().map(nameOf);
const named = (name) => news().find((m) => nameOf(m) === name);
const address = (path = '/mug', more = '') => `${site.url}${path}?listen=${encodeURIComponent(segment.url)}${more}`;

async function visit(t, path, more, setup) {
  const { context, errors } = await browser();
  t.after(() => context.close());
  if (setup) await setup(context);
  const page = await context.newPage();
  const requests = [];
  // In the order of the page; several connections may change that of arrival, and listen may have a message before it is told here.
  const posted = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(segment.url)) return;
    requests.push(request.url());
    if (request.method() === 'POST' && !request.url().endsWith('/m')) posted.push(nameOf(JSON.parse(request.postData())));
  });
  await page.goto(address(path, more));
  return { context, page, requests, posted, errors };
}

const traces = (page) => page.evaluate(() => [document.cookie, ...Object.keys(localStorage).filter((key) => key !== 'choice')]);

test('undecided: nothing is fetched or stored; a grant sends what was held, as it was', async (t) => {
  const { page, requests, posted, errors } = await visit(t);
  const held = await page.evaluate((product) => [window.shop.homePage({ title: 'Mug' }), window.shop.productAdded(product)], PRODUCT);
  assert.deepEqual(held, [{ decision: 'hold' }, { decision: 'hold' }]);
  const at = Date.now();
  await page.waitForTimeout(400);
  assert.deepEqual(requests, []);
  assert.deepEqual(await traces(page), ['']);
  await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
  await page.evaluate((choice) => window.choose(choice), GRANT);
  await until(() => news().length === 3);
  await until(() => posted.length >= 3);
  assert.deepEqual(posted, ['Segment Consent Preference Updated', 'Home', 'Product Added']);
  const [preference, home, added] = posted.map(named);
  assert.deepEqual(preference.properties, {});
  for (const message of [preference, home, added]) {
    assert.deepEqual(message.context.consent, { categoryPreferences: { Analytics: true, Advertising: false } });
    assert.equal(message.anonymousId, added.anonymousId);
  }
  assert.deepEqual(added.properties, PRODUCT);
  assert.deepEqual(added.integrations, OFF);
  assert.equal(added.context.page.path, '/mug');
  assert.equal(home.properties.path, '/mug');
  assert.equal(home.properties.title, 'Mug');
  assert.ok(Date.parse(added.timestamp) <= at && Date.parse(preference.timestamp) > Date.parse(added.timestamp));
  assert.deepEqual(errors, []);
});

test('denied: nothing is loaded, held calls go, and it is counted why', async (t) => {
  const { page, requests } = await visit(t);
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await page.evaluate((choice) => window.choose(choice), DENY);
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.deepEqual(await traces(page), ['']);
  assert.deepEqual(await page.evaluate(() => window.tracking.counts()['Product Added']), { hold: 1, consent_denied: 2 });
});

test('a returning visitor’s choice is no change; withdrawal is told and then nothing is', async (t) => {
  const { page } = await visit(t, '/mug', '', (context) =>
    context.addInitScript((choice) => localStorage.getItem('choice') || localStorage.setItem('choice', JSON.stringify(choice)), GRANT),
  );
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(() => names().includes('Product Added'));
  await page.evaluate((choice) => window.choose(choice), DENY);
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(() => names().includes('Segment Consent Preference Updated'));
  await page.waitForTimeout(300);
  assert.deepEqual(names(), ['Product Added', 'Segment Consent Preference Updated']);
  assert.deepEqual(named('Segment Consent Preference Updated').context.consent.categoryPreferences, { Analytics: false, Advertising: false });
});

test('opt-out: sent at once, until the visitor says no', async (t) => {
  const { page } = await visit(t, '/mug', '&market=us');
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(() => names().length === 1);
  assert.deepEqual(news()[0].context.consent.categoryPreferences, { Analytics: true, Advertising: true });
});

test('a blocked network never throws, and is counted', async (t) => {
  const { page, errors } = await visit(t, '/mug', '', (context) => context.route(`${segment.url}/**`, (route) => route.abort()));
  await page.evaluate((choice) => window.choose(choice), GRANT);
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(async () => (await page.evaluate(() => window.tracking.counts()['Product Added'].not_loaded)) === 1);
  assert.deepEqual(errors, []);
});

test('a settings file that never comes is given up', async (t) => {
  const { page } = await visit(t, '/mug', '', (context) => context.route(`${segment.url}/**`, () => undefined));
  await page.evaluate((choice) => window.choose(choice), GRANT);
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(async () => (await page.evaluate(() => window.tracking.counts()['Product Added'].not_loaded)) === 1);
});

test('an order counts once, over reloads, tabs and the back button', async (t) => {
  const { context, page } = await visit(t);
  const order = { order_id: '1', order_uid: '1-1', total: 1, revenue: 1, currency: 'EUR', products: [{ ...PRODUCT, currency: undefined }] };
  const send = (on) => on.evaluate((payload) => window.shop.orderCompleted(payload, { messageId: 'f0f0f0f0-0000-5000-8000-000000000001' }).reason, order);
  await page.evaluate((choice) => window.choose(choice), GRANT);
  await send(page);
  await until(() => names().includes('Order Completed'));
  assert.equal(await send(page), 'duplicate');
  await page.reload();
  assert.equal(await send(page), 'duplicate');
  const other = await context.newPage();
  await other.goto(address('/other'));
  assert.equal(await send(other), 'duplicate');
  await page.goto(address('/third'));
  await page.goBack();
  assert.equal(await send(page), 'duplicate');
  const sent = news().filter((m) => m.event === 'Order Completed');
  assert.deepEqual(sent.map((m) => m.messageId), ['f0f0f0f0-0000-5000-8000-000000000001']);
});

test('sign-up, sign-in and sign-out follow the plan, once each', async (t) => {
  const { page, posted } = await visit(t);
  await page.evaluate((choice) => window.choose(choice), GRANT);
  await page.evaluate(() => window.who.signUp('c-1', { customer_group: 'General', email: 'ada@shop.example' }));
  await until(() => names().includes('identify'));
  await page.evaluate(() => window.who.signIn('c-1', { customer_group: 'General' }));
  const before = await page.evaluate(() => document.cookie);
  await page.evaluate(() => window.who.signOut());
  await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  await until(() => names().includes('Product Added'));
  await until(() => posted.length >= 4);
  assert.deepEqual(posted.slice(1), ['alias', 'identify', 'Product Added']);
  const identified = named('identify');
  const added = named('Product Added');
  assert.deepEqual(identified.traits, { customer_group: 'General' });
  assert.equal(identified.userId, 'c-1');
  assert.ok(!added.userId && added.anonymousId !== identified.anonymousId && before);
});

test('a choice made in another tab counts when this one is shown again', async (t) => {
  const { context, page } = await visit(t);
  await page.evaluate((choice) => window.choose(choice), GRANT);
  const other = await context.newPage();
  await other.goto(address('/other'));
  await other.evaluate((choice) => window.choose(choice), DENY);
  await page.bringToFront();
  await page.waitForFunction(() => !document.hidden && localStorage.getItem('choice').includes('"analytics":"denied"'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const result = await page.evaluate((product) => window.shop.productAdded(product), PRODUCT);
  assert.deepEqual(result, { decision: 'drop', reason: 'consent_denied' });
});
