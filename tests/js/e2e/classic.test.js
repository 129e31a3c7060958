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
