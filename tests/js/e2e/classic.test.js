// The classic script on a page without a bundler, with analytics.js from a CDN's script, under a strict policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browser, listening, shop, until } from './shop.js';

const SETUP = `
  const shop = globalThis.acmeStoreTracking;
  const listen = new URL(location.href).searchParams.get('listen');
  window.tracking = shop.createTracking({
    load: shop.script({ writeKey: 'storefront', host: listen }),
    consent: shop.adapters.magentoCookies(1),
  });
  window.calls = window.tracking.with(shop.calls);
`;
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };

let segment;
let site;
before(async () => {
  segment = await listening('--analytics-js', `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`);
  const read = (name) => readFileSync(`${process.env.CLASSIC}/${name}`, 'utf8');
  site = await shop(read('tracking.js') + read('segment.js') + read('adapters/magento.js') + SETUP, segment.url);
});
after(() => {
  segment.stop();
  site.stop();
});

test('held until Magento’s cookie is there, then loaded from the CDN and sent', async (t) => {
  const { context, errors } = await browser();
  t.after(() => context.close());
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => request.url().startsWith(segment.url) && asked.push(request.url()));
  await page.goto(`${site.url}/mug?listen=${encodeURIComponent(segment.url)}`);
  assert.deepEqual(await page.evaluate((product) => window.calls.productAdded(product), PRODUCT), { decision: 'hold' });
  assert.deepEqual(asked, []);
  await page.evaluate(() => {
    document.cookie = 'user_allowed_save_cookie=%7B%221%22%3A1%7D; path=/';
    document.dispatchEvent(new Event('user:allowed:save:cookie'));
  });
  const found = await until(() => segment.messages().map((line) => line.message || line).find((m) => m.event === 'Product Added'));
  assert.deepEqual(found.properties, PRODUCT);
  assert.deepEqual(found.context.consent, { categoryPreferences: { Analytics: true, Advertising: true } });
  assert.deepEqual(errors, []);
  assert.ok(asked.some((url) => url.endsWith('/analytics.js/v1/storefront/analytics.min.js')));
});

test('the README’s page as it stands: its scripts, and what it has in shop.js', async (t) => {
  const read = (name) => readFileSync(`${process.env.CLASSIC}/${name}`, 'utf8');
  const readme = read('README.md');
  const [, setup] = /^```js\n([^]*?)\n```/m.exec(readme);
  const scripts = [...readme.matchAll(/<script src="([^"]+)">/g)].map(([, name]) => name);
  assert.deepEqual(scripts.pop(), 'shop.js');
  const oneTrust = `window.OnetrustActiveGroups = ',C0001,C0002,'; window.OneTrust = { IsAlertBoxClosed: () => true, GetDomainData: () => ({}) };`;
  const page = await shop([oneTrust, ...scripts.map(read), setup].join('\n'));
  const { context, errors } = await browser();
  t.after(async () => {
    await context.close();
    page.stop();
  });
  const tab = await context.newPage();
  await tab.goto(page.url);
  // Its policy lets nothing in from Segment's CDN.
  const counts = await until(() => tab.evaluate(() => Object.values(window.tracking.counts()).find((one) => one.not_loaded)));
  assert.deepEqual(counts, { hold: 1, not_loaded: 1 });
  assert.deepEqual(errors, []);
});

test('how Segment’s script is asked for: once, with the nonce, by the encoded key; a failure is told long before the time is up', async (t) => {
  const { context, errors } = await browser();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${site.url}/mug?listen=${encodeURIComponent(segment.url)}`);
  const asked = await page.evaluate(() => {
    const { createTracking, script, calls } = globalThis.acmeStoreTracking;
    const load = script({ writeKey: 'a/b', host: 'https://nowhere.example', nonce: 'n1', options: { obfuscate: true } });
    window.failing = createTracking({ load, timeout: 600_000, gpc: false, preferences: { analytics: 'granted', marketing: 'granted' } });
    window.failing.send(calls.homePage);
    window.failing.send(calls.homePage);
    const { _writeKey, _cdn, _loadOptions } = window.analytics;
    const scripts = [...document.querySelectorAll('script[src*="analytics.js"]')].map((one) => [one.src, one.nonce]);
    return [scripts, _writeKey, _cdn, JSON.parse(JSON.stringify(_loadOptions))];
  });
  assert.deepEqual(asked, [
    [['https://nowhere.example/analytics.js/v1/a%2Fb/analytics.min.js', 'n1']],
    'a/b',
    'https://nowhere.example',
    { disableAutoISOConversion: true, obfuscate: true },
  ]);
  assert.deepEqual(await until(() => page.evaluate(() => window.failing.counts().Home.not_loaded && window.failing.counts())), { Home: { hold: 2, not_loaded: 2 } });
  // Where something else has put its methods there, that loads it.
  const taken = await page.evaluate(async () => {
    const { createTracking, script, calls } = globalThis.acmeStoreTracking;
    const before = document.scripts.length;
    const called = [];
    window.analytics = Object.assign([], { track: () => undefined, page: (...call) => called.push(call[1]) });
    const other = createTracking({ load: script({ writeKey: 'k' }), gpc: false, preferences: { analytics: 'granted', marketing: 'granted' } });
    other.send(calls.homePage);
    await new Promise((done) => setTimeout(done, 50));
    return [called, document.scripts.length - before];
  });
  assert.deepEqual(taken, [['Home'], 0]);
  assert.deepEqual(errors, []);
});
