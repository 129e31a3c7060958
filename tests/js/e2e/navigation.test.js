// Calls made right before a page is left, in Chromium: none is lost, none is sent twice, none is stored before a choice.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { browser, bundled, listening, shop, until } from './shop.js';

const SOURCE = `
  import { AnalyticsBrowser } from '@segment/analytics-next';
  import { createTracking, homePage, identify, productAdded } from '@acme/tracking';
  import { segment } from '@acme/tracking/runtime/segment.js';
  const read = () => JSON.parse(sessionStorage.getItem('choice') || '{"analytics":"granted","marketing":"denied"}');
  const asked = new URL(location.href).searchParams;
  window.tracking = createTracking({
    timeout: 60000,
    load: segment(() => ({ AnalyticsBrowser }), {
      writeKey: 'storefront',
      cdnURL: asked.get('listen'),
      ...(asked.get('slow') && { endpoint: { apiHost: SLOW, protocol: 'http' } }),
    }),
    consent: (update) => { window.choose = update; update(read()); },
  });
  window.shop = window.tracking.with({ homePage, identify, productAdded });
  document.querySelector('a').addEventListener('click', () => window.shop.productAdded(window.product));
`;
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };

/** An endpoint that takes its time to say whether it may be posted to. */
async function slowEndpoint() {
  const posted = [];
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, authorization');
    if (request.method === 'OPTIONS') return setTimeout(() => response.end(), 700);
    let text = '';
    request.on('data', (part) => (text += part));
    return request.on('end', () => {
      posted.push(JSON.parse(text));
      response.end('{}');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { posted, host: `127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

let slow;
let segment;
let site;
let elsewhere;
let seen;
before(async () => {
  segment = await listening();
  slow = await slowEndpoint();
  const script = `globalThis.SLOW = ${JSON.stringify(`${slow.host}/v1`)};\n${await bundled(SOURCE)}`;
  site = await shop(script, `${segment.url} http://${slow.host}`, (url) => `<a href="/next?listen=${url.searchParams.get('listen')}">Next</a>`);
  elsewhere = await shop('', segment.url);
});
after(() => {
  segment.stop();
  slow.stop();
  site.stop();
  elsewhere.stop();
});
beforeEach(() => {
  seen = segment.messages().length;
});

const news = () =>
  segment
    .messages()
    .slice(seen)
    .filter(({ duplicate }) => !duplicate)
    .map(({ message }) => message);
const address = (path) => `${site.url}${path}?listen=${encodeURIComponent(segment.url)}`;
const added = () => news().filter((message) => message.event === 'Product Added');

async function visit(t, setup, more = '') {
  const { context, errors } = await browser();
  t.after(() => context.close());
  if (setup) await setup(context);
  const page = await context.newPage();
  await page.goto(address('/mug') + more);
  await page.evaluate((product) => (window.product = product), PRODUCT);
  return { context, page, errors };
}

const isLoaded = (page) => page.waitForFunction(() => window.tracking.analytics());

/** Holds back what Segment is loaded with, until it is let go. */
async function slowly(context) {
  const waiting = [];
  let isSlow = true;
  await context.route(`${segment.url}/v1/projects/**`, (route) => (isSlow ? waiting.push(route) : route.continue()));
  return { asked: (times) => until(() => waiting.length >= times), hurry: () => (isSlow = false) };
}

test('a click before Segment is there: the call goes with the visitor, as it was made', async (t) => {
  let segmentIs;
  const { page, errors } = await visit(t, async (context) => (segmentIs = await slowly(context)));
  const started = Date.now();
  await page.evaluate(() => {
    window.shop.identify({ customerGroup: 'General' }, { userId: 'c-1' });
    window.shop.homePage({ title: 'Mug' });
  });
  await page.click('a');
  await page.waitForURL('**/next?**');
  const left = Date.now();
  assert.deepEqual(news(), []);
  await segmentIs.asked(2);
  segmentIs.hurry();
  // One page more, where Segment is quick.
  await page.goto(address('/third'));
  await until(() => news().length >= 3);
  await page.waitForTimeout(300);
  const found = Object.fromEntries(news().map((message) => [message.type, message]));
  assert.equal(news().length, 3);
  assert.equal(found.identify.userId, 'c-1');
  assert.deepEqual(found.identify.traits, { customerGroup: 'General' });
  assert.equal(found.page.name, 'Home');
  assert.equal(found.page.properties.path, '/mug');
  assert.equal(found.page.properties.title, 'Mug');
  assert.deepEqual(found.track.properties, PRODUCT);
  assert.equal(found.track.context.page.path, '/mug');
  for (const message of news()) {
    assert.ok(Date.parse(message.timestamp) >= started && Date.parse(message.timestamp) <= left, message.timestamp);
    assert.deepEqual(message.context.consent, { categoryPreferences: { Analytics: true, Advertising: false } });
    assert.deepEqual(message.integrations, { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false });
  }
  assert.equal(await page.evaluate(() => localStorage.getItem('tw:acme-store:')), null);
  assert.deepEqual(await page.evaluate(() => window.tracking.counts()), { identify: { sent: 1 }, Home: { sent: 1 }, 'Product Added': { sent: 1 } });
  assert.deepEqual(errors, []);
});

test('a call when Segment is there: its request outlives the page, to another site too', async (t) => {
  const { page } = await visit(t, undefined, '&slow=1');
  await isLoaded(page);
  await page.evaluate((url) => {
    window.shop.productAdded(window.product);
    // When analytics.js has asked whether it may post, and before it is told.
    setTimeout(() => (location.href = url), 100);
  }, elsewhere.url);
  await page.waitForURL(`${elsewhere.url}/**`);
  const [message] = await until(() => slow.posted.length && slow.posted);
  await page.waitForTimeout(300);
  assert.deepEqual(slow.posted.map(({ event }) => event), ['Product Added']);
  assert.deepEqual(message.properties, PRODUCT);
});

test('a click when Segment is there: the call arrives, by this page or the next', async (t) => {
  const { page } = await visit(t);
  await isLoaded(page);
  for (const seenSoFar of [0, 1, 2]) {
    await page.evaluate((product) => (window.product = product), PRODUCT);
    await page.click('a');
    await page.waitForURL('**/next?**');
    await isLoaded(page);
    await until(() => new Set(added().map(({ messageId }) => messageId)).size > seenSoFar);
  }
  await page.waitForTimeout(300);
  assert.equal(new Set(added().map(({ messageId }) => messageId)).size, 3);
});

test('what waits for a choice is never stored, and is gone with its page', async (t) => {
  const { page } = await visit(t, (context) => context.addInitScript(() => sessionStorage.setItem('choice', '{"analytics":"undecided"}')));
  await page.click('a');
  await page.waitForURL('**/next?**');
  assert.deepEqual(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]), [['choice'], [], '']);
  await page.evaluate(() => window.choose({ analytics: 'granted', marketing: 'granted' }));
  await until(() => news().length);
  await page.waitForTimeout(200);
  assert.deepEqual(news().map(({ event }) => event), ['Segment Consent Preference Updated']);
});

test('what came along is dropped where consent has become narrower, and waits where it is asked for again', async (t) => {
  let segmentIs;
  const { page } = await visit(t, async (context) => (segmentIs = await slowly(context)));
  await page.click('a');
  await page.waitForURL('**/next?**');
  await page.evaluate(() => sessionStorage.setItem('choice', '{"analytics":"undecided","marketing":"undecided"}'));
  await segmentIs.asked(2);
  segmentIs.hurry();
  await page.goto(address('/third'));
  await page.evaluate(() => window.choose({ analytics: 'denied', marketing: 'granted' }));
  await until(() => news().length);
  await page.waitForTimeout(200);
  assert.deepEqual(news().map(({ event }) => event), ['Segment Consent Preference Updated']);
  assert.deepEqual(await page.evaluate(() => window.tracking.counts()['Product Added']), { consent_denied: 1 });
});
