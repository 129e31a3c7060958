// What waits, what is kept and what the server is told, by the shopper's choice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { visitor } from './journey.js';
import { magento } from './magento.js';

let segment;
let shop;
before(async () => {
  segment = await listening(
    '--analytics-js',
    `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`,
  );
  // A shop that asks first, by a tool of its own, which tells by the module's event.
  shop = await magento(segment.url, { page: { market: 'de', consent: {} } });
});
after(() => {
  segment.stop();
  shop.stop();
});

/** What headers told the server beside the cookie, in a page's background. */
const toldBeside = () =>
  shop.seen
    .filter(({ path, headers }) => path.startsWith('/customer/section/load') && headers['x-acme-tracking-context'])
    .map(({ headers }) => JSON.parse(headers['x-acme-tracking-context']));

const choose = (page, choices) =>
  page.evaluate((detail) => document.dispatchEvent(new CustomEvent('acme_tracking:consent', { detail })), choices);

async function kept({ page, context }) {
  const cookies = (await context.cookies()).map(({ name }) => name).filter((name) => /^(ajs|acme)/.test(name));
  const stored = await page.evaluate(() => Object.keys(localStorage).filter((name) => /^(ajs|tw:)/.test(name)));
  return [...cookies, ...stored].sort();
}

async function told({ context }) {
  const { value } = (await context.cookies()).find(({ name }) => name === 'acme_tracking_ctx') || {};
  return value && JSON.parse(decodeURIComponent(value));
}

test('undecided: nothing leaves the browser and nothing is kept in it; a yes sends what waited', async (t) => {
  const one = await visitor(t, segment, shop, { consent: false });
  const { page, go, expect, clean } = one;
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await page.waitForFunction(() => window.acmeStoreTracking.tracking.waiting() === 3);
  assert.deepEqual(await kept(one), []);
  await expect();
  await choose(page, { analytics: 'granted', marketing: 'denied' });
  await expect('Product page', 'Product Viewed', 'Product Added', 'Segment Consent Preference Updated');
  const {
    a: anonymous,
    t: at,
    ...rest
  } = await until(async () => (await told(one)) && (await told(one)).a && told(one));
  assert.deepEqual(rest, { c: 'analytics:1,marketing:0', m: 'opt-in' });
  assert.equal(anonymous, one.sent()[0].anonymousId);
  assert.ok(at > 0);
  clean();
});

test('ids of other trackers only with a yes to what their destination needs; a no later keeps the no alone', async (t) => {
  const one = await visitor(t, segment, shop, { consent: false });
  const { page, go, context, expect, sent, clean } = one;
  const ids = {
    _fbp: 'fb.1.1795440512055.1098115397',
    _fbc: 'fb.1.1795440512055.AbC',
    _ga: 'GA1.1.123.456',
    _ga_X1: 'GS2.1.s1795440512$o1',
  };
  await context.addCookies(Object.entries(ids).map(([name, value]) => ({ name, value, url: shop.url })));
  await go('/imprint');
  await choose(page, { analytics: 'granted', marketing: 'undecided' });
  await until(async () => (await told(one))?.a);
  assert.deepEqual(Object.keys(await told(one)).sort(), ['a', 'c', 'g', 'gs', 'm', 't']);
  assert.equal((await told(one)).c, 'analytics:1,marketing:u');
  await choose(page, { marketing: 'granted' });
  await until(async () => (await told(one)).fp);
  const { g, gs, fp, fc } = await told(one);
  assert.deepEqual({ g, gs, fp, fc }, { g: '123.456', gs: '1795440512', fp: ids._fbp, fc: ids._fbc });

  await choose(page, { analytics: 'denied', marketing: 'denied' });
  await until(async () => !(await told(one)).a);
  assert.deepEqual(Object.keys(await told(one)).sort(), ['c', 'm', 't']);
  assert.equal((await told(one)).c, 'analytics:0,marketing:0');
  await go('/joust-duffle-bag.html');
  await choose(page, { analytics: 'denied', marketing: 'denied' });
  await page.locator('#product_addtocart_form button').click();
  await page.waitForFunction(() => window.acmeStoreTracking.tracking.counts()['Product Added']);
  const counts = await page.evaluate(() => window.acmeStoreTracking.tracking.counts());
  assert.equal(counts['Product Added'].consent_denied, 1);
  assert.deepEqual(
    (await kept(one)).filter((name) => name.startsWith('tw:')),
    [],
  );
  const names = [
    'Content page',
    'Segment Consent Preference Updated',
    'Segment Consent Preference Updated',
    'Segment Consent Preference Updated',
  ];
  await expect(...names);
  const last = [...sent()].sort((one, other) => (one.timestamp < other.timestamp ? -1 : 1)).at(-1); // requests overtake each other
  assert.deepEqual(last.context.consent.categoryPreferences, { Analytics: false, Advertising: false });
  clean();
});

test('a withdrawal is told at once, with the id that the cookie no longer has: once, and more consent not at all', async (t) => {
  const one = await visitor(t, segment, shop, { consent: false });
  const { page, go, clean } = one;
  const before = toldBeside().length;
  const beside = () => toldBeside().slice(before);
  await go('/imprint');
  await choose(page, { analytics: 'granted', marketing: 'denied' });
  const { a: anonymous } = await until(async () => (await told(one))?.a && told(one));
  await choose(page, { analytics: 'granted', marketing: 'granted' });
  await until(async () => (await told(one)).c === 'analytics:1,marketing:1');
  await go('/imprint');
  assert.deepEqual(beside(), []);
  await choose(page, { analytics: 'granted', marketing: 'denied' });
  await until(() => beside().length === 1);
  // The choice was made where this script isn't: the next page with it tells.
  await go('/joust-duffle-bag.html');
  await choose(page, { analytics: 'denied', marketing: 'denied' });
  await until(() => beside().length === 2);
  assert.deepEqual(
    beside().map(({ a, c }) => [a, c]),
    [
      [anonymous, 'analytics:1,marketing:0'],
      [anonymous, 'analytics:0,marketing:0'],
    ],
  );
  assert.ok(beside().every(({ t: at }) => at > 0));
  assert.deepEqual(Object.keys(await told(one)).sort(), ['c', 'm', 't']);
  await go('/imprint');
  await choose(page, { analytics: 'denied', marketing: 'denied' });
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '1', qty: 1 })));
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('mage-cache-storage'))?.acme_tracking?.quote);
  assert.equal(beside().length, 2);
  clean();
});

test('Magento’s own cookie notice', async (t) => {
  const strict = await magento(segment.url, { page: { market: 'de' } });
  t.after(() => strict.stop());
  const { page, go, expect, clean } = await visitor(t, segment, strict, { consent: false });
  await go('/imprint');
  await page.waitForFunction(() => window.acmeStoreTracking.tracking.waiting() === 1);
  await page.evaluate(() => {
    document.cookie = 'user_allowed_save_cookie=%7B%221%22%3A1%7D; path=/';
    // As Magento's notice does: by jQuery, whose events the page has not.
    window.require(['jquery'], ($) => $(document).trigger('user:allowed:save:cookie'));
  });
  await expect('Content page', 'Segment Consent Preference Updated');
  clean();
});
