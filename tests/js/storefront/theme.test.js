// What a theme can rely on: the data layer, its events, other data layers, a theme without RequireJS; and that nothing of ours breaks a page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { visitor } from './journey.js';
import { magento } from './magento.js';

const BAG = { product_id: '1', sku: 'BAG-1', name: 'Joust Duffle Bag', price: 34 };
const SCRIPT = '<script src="/head.js"></script>';

let segment;
before(async () => {
  segment = await listening(
    '--analytics-js',
    `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`,
  );
});
after(() => segment.stop());

async function shop(t, settings) {
  const found = await magento(segment.url, settings);
  t.after(() => found.stop());
  return found;
}

test('entries pushed before the script and after it, changed, refused and added by the theme', async (t) => {
  const script = `
    (window.myLayer = window.myLayer || []).push({ event: 'Promotion Clicked', properties: { promotion_id: 'early', name: 'Early' } });
    document.addEventListener('acme_tracking:event', (event) => {
      const entry = event.detail;
      if (entry.event === 'Product Viewed') entry.properties.brand = 'Acme';
      if (entry.event === 'Promotion Viewed') event.preventDefault();
      if (entry.event === 'Product Added') window.myLayer.push({ event: 'Promotion Clicked', properties: { promotion_id: 'added', name: 'Added' } });
    });`;
  const site = await shop(t, { page: { layer: 'myLayer' }, head: SCRIPT, script });
  const { page, go, expect, clean } = await visitor(t, segment, site);
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  const viewed = { ...BAG, brand: 'Acme', url: '/joust-duffle-bag.html', currency: 'USD', value: 34 };
  await expect(
    ['Promotion Clicked', { promotion_id: 'early', name: 'Early' }],
    'Product page',
    ['Product Viewed', viewed],
    'Product Added',
    ['Promotion Clicked', { promotion_id: 'added', name: 'Added' }],
  );
  assert.deepEqual(await page.evaluate(() => window.myLayer.map(({ type, event, name }) => event || name || type)), [
    'Promotion Clicked',
    'Product',
    'Product Viewed',
    'Product Added',
    'Promotion Clicked',
  ]);
  clean();
});

test('a page that is made ahead is told of when it is shown', async (t) => {
  const script = `Object.defineProperty(document, 'prerendering', { get: () => !window.shown });`;
  const site = await shop(t, { head: SCRIPT, script });
  const { page, go, expect, sent, clean } = await visitor(t, segment, site);
  await go('/joust-duffle-bag.html');
  await page.waitForTimeout(500);
  assert.deepEqual(sent(), []);
  await page.evaluate(() => {
    window.shown = true;
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await expect('Product page', 'Product Viewed');
  clean();
});

test('mirrors get what Segment gets', async (t) => {
  const site = await shop(t, { page: { mirrors: ['gtm', 'adobe'] } });
  const { page, go, expect, clean } = await visitor(t, segment, site);
  await go('/joust-duffle-bag.html');
  await expect('Product page', 'Product Viewed');
  const [gtm, adobe] = await page.evaluate(() => [window.dataLayer, window.adobeDataLayer]);
  assert.deepEqual(
    gtm.map((entry) => entry.event || entry),
    [{ properties: null }, 'Product Page', { properties: null }, 'Product Viewed'],
  );
  assert.equal(gtm[3].properties.product_id, '1');
  assert.deepEqual(
    adobe.map(({ event, eventInfo }) => [event, eventInfo.product_id]),
    [
      ['Product Page', '1'],
      ['Product Viewed', '1'],
    ],
  );
  clean();
});

test('a shop without Segment in its pages still has its data layers', async (t) => {
  const site = await shop(t, { page: { segment: undefined, mirrors: ['gtm'] } });
  const { page, go, expect, clean } = await visitor(t, segment, site);
  await go('/imprint');
  await page.waitForFunction(() => window.dataLayer && window.dataLayer.length === 2);
  await expect();
  clean();
});

test('a theme without RequireJS tells by its own events', async (t) => {
  // As Hyvä does: all sections at once, an event with all of them; another when the cart is opened.
  const script = `
    window.loadSections = () => fetch('/customer/section/load?sections=cart,acme_tracking').then((answer) => answer.json())
      .then((data) => window.dispatchEvent(new CustomEvent('private-content-loaded', { detail: { data } })));
    window.addEventListener('load', window.loadSections);`;
  const site = await shop(t, { require: false, head: SCRIPT, script });
  const { page, go, expect, sent, clean } = await visitor(t, segment, site);
  await go('/joust-duffle-bag.html');
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() =>
    fetch('/checkout/cart/add/', { method: 'POST', body: new URLSearchParams({ product: '1', qty: '2' }) }).then(
      window.loadSections,
    ),
  );
  await until(() => sent().length === 3);
  const { cart_id: cart } = sent().find(({ event }) => event === 'Product Added').properties;
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('toggle-cart', { detail: { isOpen: true } })));
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('toggle-cart', { detail: { isOpen: false } })));
  await page.evaluate(() =>
    fetch('/customer/ajax/login', { method: 'POST', body: new URLSearchParams({ email: 'bob@shop.example' }) }).then(
      window.loadSections,
    ),
  );
  const products = [{ ...BAG, quantity: 2 }];
  await expect(
    'Product page',
    'Product Viewed',
    ['Product Added', { ...BAG, quantity: 2, cart_id: cart, currency: 'USD', value: 68 }],
    ['Cart Viewed', { cart_id: cart, currency: 'USD', value: 68, products }],
    ['identify', { firstName: 'Bob' }],
  );
  clean();
});

test('whatever is in the way, the page goes on', async (t) => {
  const breakers = {
    'a listener that throws': `document.addEventListener('acme_tracking:event', () => { throw new Error('not ours'); });`,
    'no storage': `Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });`,
    'no data layer': `window.acmeStoreDataLayer = 'something else';`,
    'odd entries': `window.acmeStoreDataLayer = [null, 1, 'x', {}, { event: 'Nothing planned' }, { type: 'identify', traits: 5 }];`,
    'another require': `window.require = () => { throw new Error('another loader'); };`,
    'no observer': `delete window.IntersectionObserver;`,
    'half a tag': `document.addEventListener('DOMContentLoaded', () => { document.querySelector('#acme_tracking-product').textContent = '{"id":'; });
      new MutationObserver((list, watcher) => { const tag = document.querySelector('#acme_tracking-product'); if (tag) { watcher.disconnect(); tag.textContent = '{"id":'; } }).observe(document, { childList: true, subtree: true });`,
  };
  for (const [what, script] of Object.entries(breakers)) {
    await t.test(what, async (inner) => {
      const site = await shop(inner, {
        require: what !== 'another require' && what !== 'no storage',
        head: SCRIPT,
        script,
      });
      const { page, errors, sent } = await visitor(inner, segment, site);
      await page.goto(`${site.url}/joust-duffle-bag.html`);
      await until(() => sent().some(({ name }) => name === 'Product'));
      assert.deepEqual(
        errors.filter((error) => !error.includes('not ours')),
        [],
      );
    });
  }
});

test('the larger script counts what is against the plan, and sends the same', async (t) => {
  const counted = async (file) => {
    const site = await shop(t, { script_file: file });
    const { page, go, expect } = await visitor(t, segment, site);
    await go('/imprint');
    await page.evaluate(() =>
      window.acmeStoreDataLayer.push({ event: 'Promotion Clicked', properties: { promotion_id: 7, name: 'Seven' } }),
    );
    await expect('Content page', ['Promotion Clicked', { promotion_id: 7, name: 'Seven' }]);
    return page.evaluate(() => window.acmeStoreTracking.tracking.counts()['Promotion Clicked'].violation);
  };
  assert.deepEqual([await counted('tracking.min.js'), await counted('tracking-checked.min.js')], [undefined, 1]);
});

test('a page that Segment can’t be loaded on', async (t) => {
  const site = await shop(t, { page: { segment: { key: 'storefront', host: 'http://127.0.0.1:9' } } });
  const { page, go, errors } = await visitor(t, segment, site);
  await go('/joust-duffle-bag.html');
  await page.waitForFunction(
    () => (window.acmeStoreTracking.tracking.counts()['Product Viewed'] || {}).not_loaded === 1,
  );
  await page.locator('#product_addtocart_form button').click();
  await page.waitForFunction(
    () => (window.acmeStoreTracking.tracking.counts()['Product Added'] || {}).not_loaded === 1,
  );
  assert.deepEqual(errors, []);
});

test('the layout stays where it is', async (t) => {
  const script = `window.shifts = []; new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });`;
  const site = await shop(t, { head: SCRIPT, script });
  const { page, go, expect } = await visitor(t, segment, site);
  await go('/gear.html');
  await expect('Category page', 'Product List Viewed');
  assert.equal(await page.evaluate(() => window.shifts.length), 0);
  assert.equal(
    await page.evaluate(() => document.querySelectorAll('script:not([src]):not([type="application/json"])').length),
    0,
  );
});
