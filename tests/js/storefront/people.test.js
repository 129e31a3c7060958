// Who the shopper is, as the private section tells it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { label, visitor } from './journey.js';
import { magento } from './magento.js';

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

const form = (page, action, fields) =>
  page.evaluate(
    ([path, values]) => {
      const element = Object.assign(document.createElement('form'), { action: path, method: 'post' });
      for (const [name, value] of Object.entries(values))
        element.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(element);
      element.requestSubmit();
    },
    [action, fields],
  );
const submit = (page, action, fields) => Promise.all([page.waitForEvent('load'), form(page, action, fields)]);
const session = () => [...shop.sessions.values()].at(-1);
const visits = (sent) =>
  sent().map(({ userId, anonymousId, ...message }) => [label(message), userId || undefined, anonymousId]);

test('signed up, out, in by a form and without a new page: each once', async (t) => {
  const { page, go, sent, ready, expect, clean, context } = await visitor(t, segment, shop);
  await go('/imprint');
  await expect('Content page');
  const guest = sent()[0].anonymousId;
  await submit(page, '/customer/account/createPost/', { firstname: 'Nora' });
  await ready();
  const up = ['Content page', 'Content page', 'alias', ['identify', { firstName: 'Nora' }]];
  await expect(...up);
  const [, , alias, identify] = sent();
  assert.deepEqual(
    [alias.userId, alias.previousId, identify.userId, identify.anonymousId],
    ['7800', guest, '7800', guest],
  );

  // Known by now: no traits in the section, nobody identified again.
  await until(async () =>
    (await context.cookies()).some(({ name, value }) => name === 'acme_tracking_known' && value === 'ref-7800'),
  );
  await go('/imprint');
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '1', qty: 1 })));
  await expect(...up, 'Content page', 'Product Added');
  const stored = await page.evaluate(
    () => JSON.parse(localStorage.getItem('mage-cache-storage')).acme_tracking.customer,
  );
  assert.deepEqual(stored, { id: '7800', reference: 'ref-7800' });

  await submit(page, '/customer/account/logout/', {});
  await ready();
  await until(async () => !(await context.cookies()).some(({ name }) => name === 'acme_tracking_known'));
  await page.evaluate(() =>
    window.require(['jquery'], ($) => $.post('/customer/ajax/login', { email: 'bob@shop.example' })),
  );
  await until(() => sent().filter(({ type }) => type === 'identify').length === 2);
  const bob = sent().findLast(({ type }) => type === 'identify');
  assert.equal(bob.userId, '7735');
  assert.notEqual(bob.anonymousId, guest);
  clean();
});

test('a session that runs out, another customer on the same browser: nobody is taken for somebody else', async (t) => {
  const { page, go, sent, ready, clean } = await visitor(t, segment, shop);
  await go('/imprint');
  await submit(page, '/customer/account/loginPost/', { email: 'ada@shop.example' });
  await ready();
  await until(() => sent().some(({ userId }) => userId === '7734'));
  session().customer = undefined; // the session runs out; the next request that changes something shows it
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '1', qty: 1 })));
  await until(() => page.evaluate(() => !localStorage.getItem('tw:acme-store:customer')));
  await go('/joust-duffle-bag.html');
  await until(() => sent().some(({ event }) => event === 'Product Viewed'));
  await submit(page, '/customer/account/loginPost/', { email: 'bob@shop.example' });
  await ready();
  await until(() => sent().some(({ type, userId }) => type === 'identify' && userId === '7735'));
  const told = visits(sent);
  const [, , ada] = told.find(([name, userId]) => name === 'identify' && userId === '7734');
  const [, nobody, between] = told.find(([name]) => name === 'Product Viewed');
  const [, , bob] = told.find(([name, userId]) => name === 'identify' && userId === '7735');
  assert.equal(nobody, undefined);
  assert.notEqual(between, ada);
  assert.notEqual(bob, ada);
  clean();
});

test('who leaves while Segment is not there yet is forgotten in turn: what was called before is theirs, what comes after is not', async (t) => {
  const { page, go, sent, ready, clean } = await visitor(t, segment, shop);
  await go('/imprint');
  await submit(page, '/customer/account/loginPost/', { email: 'ada@shop.example' });
  await ready();
  await until(() => sent().some(({ type, userId }) => type === 'identify' && userId === '7734'));
  const before = sent().length;
  let release;
  const slow = new Promise((done) => (release = done));
  await page.route('**/analytics.min.js', async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`${shop.url}/joust-duffle-bag.html`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.acmeStoreTracking?.tracking?.waiting() === 2 && window.lumaReady);
  session().customer = undefined; // the session runs out, which the next change of the cart shows
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '1', qty: 1 })));
  await page.waitForFunction(() => !localStorage.getItem('tw:acme-store:customer'));
  await page.evaluate(() => window.acmeStoreDataLayer.push({ event: 'Promotion Clicked', properties: { promotion_id: 'a', name: 'A' } }));
  release();
  await until(() => sent().length === before + 3);
  const after = sent().slice(before);
  const of = (name) => after.find((message) => label(message) === name);
  const { anonymousId: ada } = of('Product page');
  assert.deepEqual(
    ['Product page', 'Product Viewed', 'Promotion Clicked'].map((name) => [of(name).userId || undefined, of(name).anonymousId === ada]),
    [
      ['7734', true],
      ['7734', true],
      [undefined, false],
    ],
  );
  clean();
});

test('an administrator who acts as a customer leaves no trace', async (t) => {
  const { page, go, sent, ready, clean } = await visitor(t, segment, shop);
  await go('/imprint');
  await until(() => sent().length === 1);
  session().silent = true;
  await submit(page, '/customer/account/loginPost/', { email: 'ada@shop.example' });
  await ready();
  await until(() => page.evaluate(() => localStorage.getItem('tw:acme-store:silent')));
  const before = sent().length;
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('mage-cache-storage')).acme_tracking?.quote);
  assert.equal(sent().filter(({ type }) => type === 'identify').length, 0);
  assert.ok(sent().length <= before + 1);
  clean();
});

test('who the customer is reaches the browser with consent alone', async (t) => {
  const strict = await magento(segment.url, { page: { market: 'de', consent: {} } });
  t.after(() => strict.stop());
  const { page, go, sent, ready, clean, context } = await visitor(t, segment, strict, { consent: false });
  const choose = (choices) =>
    page.evaluate((detail) => document.dispatchEvent(new CustomEvent('acme_tracking:consent', { detail })), choices);
  const stored = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('mage-cache-storage'))?.acme_tracking?.customer);
  const loads = () => strict.seen.filter(({ path }) => path.startsWith('/customer/section/load')).length;
  await go('/imprint');
  await choose({ analytics: 'denied', marketing: 'denied' });
  await submit(page, '/customer/account/loginPost/', { email: 'ada@shop.example' });
  await ready();
  await until(stored);
  assert.deepEqual(await stored(), { reference: 'ref-7734' });
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes('Ada'));
  const before = loads();
  await choose({ analytics: 'granted', marketing: 'granted' });
  await until(() => sent().some(({ type, userId }) => type === 'identify' && userId === '7734'));
  assert.deepEqual(sent().findLast(({ type }) => type === 'identify').traits, { firstName: 'Ada' });
  assert.equal(loads(), before + 1);
  await until(async () => (await context.cookies()).some(({ name }) => name === 'acme_tracking_known'));

  await choose({ analytics: 'denied', marketing: 'denied' });
  await until(async () => !(await stored()).id);
  assert.deepEqual(await stored(), { reference: 'ref-7734' });
  assert.equal(sent().filter(({ type }) => type === 'identify').length, 1);
  clean();
});

test('a server that knows of a no that the page does not is asked once', async (t) => {
  const strict = await magento(segment.url, { page: { market: 'de', consent: {} } });
  t.after(() => strict.stop());
  const { page, go, ready } = await visitor(t, segment, strict, { consent: false });
  strict.state.knowsOfNo = true;
  await go('/imprint');
  await submit(page, '/customer/account/loginPost/', { email: 'ada@shop.example' });
  await ready();
  const loads = () => strict.seen.filter(({ path }) => path.startsWith('/customer/section/load')).length;
  await until(() => loads() > 0);
  const before = loads();
  await page.evaluate(() =>
    document.dispatchEvent(
      new CustomEvent('acme_tracking:consent', { detail: { analytics: 'granted', marketing: 'denied' } }),
    ),
  );
  await until(() => loads() > before);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  assert.equal(loads(), before + 1);
});
