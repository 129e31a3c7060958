// Looking around: pages, lists, searches, products, promotions.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { label, visitor } from './journey.js';
import { magento } from './magento.js';

const BAG = { product_id: '1', sku: 'BAG-1', name: 'Joust Duffle Bag', price: 34, url: '/joust-duffle-bag.html' };
const PACK = {
  product_id: '2',
  sku: 'BAG-2',
  name: 'Strive Shoulder Pack',
  price: 32,
  url: '/strive-shoulder-pack.html',
};
const TEE = { product_id: '9', sku: 'TEE-1', name: 'Pulse Tee', price: 29, url: '/pulse-tee.html' };
const GEAR = { list_id: '3', currency: 'USD', category: 'Gear' };
const viewed = (product) => ({ ...product, currency: 'USD', value: product.price });
const placed = (...products) => products.map(([product, position]) => ({ ...product, position }));

let segment;
let shop;
before(async () => {
  segment = await listening(
    '--analytics-js',
    `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`,
  );
  shop = await magento(segment.url);
});
after(() => {
  segment.stop();
  shop.stop();
});

test('a category, its next page, sorted, filtered; a search and its filters', async (t) => {
  const { go, expect, clean } = await visitor(t, segment, shop);
  await go('/gear.html');
  await go('/gear.html?p=2');
  await go('/gear.html?product_list_order=price');
  await go('/gear.html?product_list_order=price&p=2');
  await go('/gear.html?color=50');
  await go('/catalogsearch/result/?q=bag+for+ada@shop.example');
  await expect(
    ['Category page', { category_id: '3' }],
    ['Product List Viewed', { ...GEAR, products: placed([BAG, 1], [PACK, 2]) }],
    'Category page',
    ['Product List Viewed', { ...GEAR, products: placed([TEE, 3]) }],
    'Category page',
    ['Product List Viewed', { ...GEAR, products: placed([PACK, 1], [BAG, 2]) }],
    [
      'Product List Filtered',
      { ...GEAR, filters: [], sorts: [{ type: 'price', value: 'asc' }], products: placed([PACK, 1], [BAG, 2]) },
    ],
    'Category page',
    'Product List Viewed',
    'Category page',
    'Product List Viewed',
    [
      'Product List Filtered',
      { ...GEAR, filters: [{ type: 'color', value: '50' }], sorts: [], products: placed([TEE, 1]) },
    ],
    'Search Results page',
    ['Products Searched', { query: 'bag for ***', results: 2 }],
    ['Product List Viewed', { list_id: 'search', currency: 'USD', category: 'search', products: placed([BAG, 1], [PACK, 2]) }],
  );
  clean();
});

test('a product chosen from a list, wherever the link is opened; not the one in the small cart', async (t) => {
  const { page, go, expect, sent, clean, context } = await visitor(t, segment, shop);
  await go('/gear.html');
  await page.locator('header a', { hasText: 'in the cart' }).click();
  await page.waitForURL('**/joust-duffle-bag.html');
  await expect('Category page', 'Product List Viewed', 'Product page', ['Product Viewed', viewed(BAG)]);
  await go('/gear.html');
  const tab = context.waitForEvent('page');
  await page.locator('.product-item-link', { hasText: 'Strive' }).click({ modifiers: ['ControlOrMeta'] });
  await tab;
  // The new tab sends at the same time as this one.
  const added = ['Category page', 'Product List Viewed', 'Product Clicked', 'Product page', 'Product Viewed'];
  await until(() => sent().length === 9);
  assert.deepEqual(sent().slice(4).map(label).sort(), added.sort());
  const clicked = sent().find(({ event }) => event === 'Product Clicked').properties;
  const { position, list_id: list, sku, currency } = clicked;
  assert.deepEqual([sku, position, list, currency], ['BAG-2', 2, '3', 'USD']);
  clean();
});

test('a configurable product, once as it is and once for each variant', async (t) => {
  const { page, go, expect, clean } = await visitor(t, segment, shop);
  await go('/pulse-tee.html');
  for (const colour of ['Blue', 'Red', 'Blue']) await page.locator('.swatch-option', { hasText: colour }).click();
  await page.locator('[data-acme-tracking-share]').click();
  await expect(
    ['Product page', { product_id: '9' }],
    ['Product Viewed', viewed(TEE)],
    ['Product Viewed', { ...viewed(TEE), variant: 'TEE-1-BLUE' }],
    ['Product Viewed', { ...viewed(TEE), variant: 'TEE-1-RED' }],
    ['Product Shared', { ...TEE, currency: 'USD', share_via: 'whatsapp' }],
  );
  clean();
});

test('a promotion in view for a second, and clicked', async (t) => {
  const { page, go, expect, clean } = await visitor(t, segment, shop);
  await go('/');
  const promotion = { promotion_id: 'advent-2026', name: 'Advent offers', position: 'home_top' };
  await expect('Home page', ['Promotion Viewed', promotion]);
  await page.locator('main a', { hasText: 'Advent' }).click();
  await page.waitForURL('**/gear.html');
  await expect(
    'Home page',
    'Promotion Viewed',
    ['Promotion Clicked', promotion],
    'Category page',
    'Product List Viewed',
  );
  clean();
});

test('a click that leaves before analytics.js has had its turns sends on the next page, once', async (t) => {
  // A page so busy that the two timers of nothing, which analytics.js sets for each call, come too late.
  const script = `
    const soon = window.setTimeout;
    window.setTimeout = (does, wait, ...more) => soon(does, wait || 500, ...more);`;
  const busy = await magento(segment.url, { head: '<script src="/head.js"></script>', script });
  t.after(() => busy.stop());
  const { page, go, expect, sent, clean } = await visitor(t, segment, busy);
  await go('/');
  await expect('Home page', 'Promotion Viewed');
  await page.locator('main a', { hasText: 'Advent' }).click();
  await page.waitForURL('**/gear.html');
  const promotion = { promotion_id: 'advent-2026', name: 'Advent offers', position: 'home_top' };
  await expect(
    'Home page',
    'Promotion Viewed',
    ['Promotion Clicked', promotion],
    'Category page',
    'Product List Viewed',
  );
  const { timestamp, context } = sent().find(({ event }) => event === 'Promotion Clicked');
  assert.equal(context.page.path, '/');
  assert.ok(timestamp < sent().find(({ name }) => name === 'Category').timestamp);
  const counts = await page.evaluate(() => window.acmeStoreTracking.tracking.counts());
  assert.equal(counts['Promotion Clicked'], undefined, 'told on the page of the click, and not again');
  // Nor is anything left for a third page.
  await go('/imprint');
  await expect(
    'Home page',
    'Promotion Viewed',
    'Promotion Clicked',
    'Category page',
    'Product List Viewed',
    'Content page',
  );
  clean();
});

test('a list that is replaced without a new page', async (t) => {
  const { page, go, expect, clean } = await visitor(t, segment, shop);
  await go('/gear.html');
  await page.evaluate(async () => {
    const text = await (await fetch('/gear.html?color=50')).text();
    const other = new DOMParser().parseFromString(text, 'text/html').querySelector('#list');
    document.querySelector('#list').replaceWith(document.adoptNode(other));
    window.require(['jquery'], ($) => $('#list').trigger('contentUpdated'));
  });
  const products = placed([TEE, 1]);
  await expect(
    'Category page',
    'Product List Viewed',
    ['Product List Viewed', { ...GEAR, products }],
    ['Product List Filtered', { ...GEAR, filters: [{ type: 'color', value: '50' }], sorts: [], products }],
  );
  clean();
});
