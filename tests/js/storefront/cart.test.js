// The cart and its coupons: what changed, told once, whichever way it changed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { label, visitor } from './journey.js';
import { magento } from './magento.js';

const BAG = { product_id: '1', sku: 'BAG-1', name: 'Joust Duffle Bag', price: 34 };
const PACK = { product_id: '2', sku: 'BAG-2', name: 'Strive Shoulder Pack', price: 32 };
const line = (cart, product, quantity) => ({
  ...product,
  quantity,
  cart_id: cart,
  currency: 'USD',
  value: product.price * quantity,
});

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

const added = (page) =>
  page.waitForFunction(() => JSON.parse(localStorage.getItem('mage-cache-storage') || '{}').acme_tracking);
const cartOf = (sent) => sent.find(({ event }) => event === 'Product Added').properties.cart_id;

test('added on the product’s page, failed, several at once, taken out in the small cart', async (t) => {
  const { page, go, expect, sent, clean } = await visitor(t, segment, shop);
  await go('/joust-duffle-bag.html');
  await page.locator('#qty').fill('2');
  await page.locator('#product_addtocart_form button').click();
  await until(() => sent().length === 3);
  const cart = cartOf(sent());
  const start = ['Product page', 'Product Viewed', ['Product Added', line(cart, BAG, 2)]];
  await expect(...start);

  await go('/yoga-mat.html');
  await page.locator('#product_addtocart_form button').click(); // sold out
  await go('/pulse-tee.html');
  await page.locator('#product_addtocart_form button').click(); // without a choice
  await go('/gear.html');
  const before = [
    ...start,
    'Product page',
    'Product Viewed',
    'Product page',
    'Product Viewed',
    'Category page',
    'Product List Viewed',
  ];
  await expect(...before);

  await page.evaluate(() =>
    window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { products: '1,2', qty: 1 })),
  );
  const more = [...before, ['Product Added', line(cart, BAG, 1)], ['Product Added', line(cart, PACK, 1)]];
  await expect(...more);

  await page.reload();
  await page.locator('.showcart').click();
  await page.locator('[data-remove-item]').first().click();
  await expect(...more, 'Category page', 'Product List Viewed', 'Cart Viewed', ['Product Removed', line(cart, BAG, 3)]);
  clean();
});

test('quantities and lines on the cart’s page; a coupon refused, taken and taken back', async (t) => {
  const { page, go, expect, sent, clean } = await visitor(t, segment, shop);
  await go('/gear.html');
  await page.locator('.product-item button').first().click();
  await until(() => sent().length === 3);
  const cart = cartOf(sent());
  const products = [{ ...BAG, quantity: 5 }];
  const shown = { cart_id: cart, currency: 'USD', value: 170, products };
  await go('/checkout/cart/');
  await expect('Category page', 'Product List Viewed', 'Product Added', 'Cart page', 'Cart Viewed');
  const begun = sent().map(label);
  for (const quantity of ['5', '1']) {
    await page.locator('#update input').fill(quantity);
    await Promise.all([page.waitForEvent('load'), page.locator('#update button').click()]);
  }
  const changed = [
    ...begun,
    'Cart page',
    ['Product Added', line(cart, BAG, 4)],
    ['Cart Viewed', shown],
    'Cart page',
    ['Product Removed', line(cart, BAG, 4)],
    'Cart Viewed',
  ];
  await expect(...changed);
  const apply = async (code) => {
    await page.locator('[name="coupon_code"]').fill(code);
    await Promise.all([page.waitForEvent('load'), page.locator('#discount-coupon-form button').click()]);
  };
  await apply('NOPE');
  await apply('SAVE10');
  await apply('');
  const coupon = (code, more) => ({ coupon_id: code, cart_id: cart, ...more });
  const tried = [
    ...changed,
    ['Coupon Entered', coupon('NOPE')],
    'Cart page',
    ['Coupon Denied', coupon('NOPE', { reason: 'invalid' })],
    'Cart Viewed',
    ['Coupon Entered', coupon('SAVE10')],
    'Cart page',
    ['Coupon Applied', coupon('SAVE10', { currency: 'USD', discount: 3.4 })],
    'Cart Viewed',
    'Cart page',
    ['Coupon Removed', coupon('SAVE10', { currency: 'USD', discount: 3.4 })],
    'Cart Viewed',
  ];
  await expect(...tried);
  await Promise.all([page.waitForEvent('load'), page.locator('.delete button').click()]);
  await expect(
    ...tried,
    'Cart page',
    ['Product Removed', line(cart, BAG, 1)],
    ['Cart Viewed', { cart_id: cart, currency: 'USD', value: 0, products: [] }],
  );
  clean();
});

test('a module of others that reloads the cart alone', async (t) => {
  const { page, go, expect, clean } = await visitor(t, segment, shop);
  await go('/imprint');
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/quickorder/add/', { product: '1' })));
  await expect('Content page', 'Product Added');
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/quickorder/add/', { product: '2' })));
  await expect('Content page', 'Product Added', 'Product Added');
  const loads = () => shop.seen.filter(({ path }) => path.startsWith('/customer/section/load')).length;
  const before = loads();
  await page.evaluate(() =>
    window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '1', qty: '1' })),
  );
  await expect('Content page', 'Product Added', 'Product Added', 'Product Added');
  assert.equal(loads() - before, 1, 'what came with the cart is not asked for again');
  clean();
});

test('two tabs: each change is told once', async (t) => {
  const { page, go, expect, context, ready, sent, clean } = await visitor(t, segment, shop);
  await go('/imprint');
  const other = await context.newPage();
  await other.goto(`${shop.url}/joust-duffle-bag.html`);
  await ready(other);
  await other.locator('#product_addtocart_form button').click();
  await until(() => sent().length === 4);
  await added(other);
  await page.reload();
  await ready();
  await page.evaluate(() => window.require(['jquery'], ($) => $.post('/checkout/cart/add/', { product: '2', qty: 1 })));
  await expect('Content page', 'Product page', 'Product Viewed', 'Product Added', 'Content page', [
    'Product Added',
    line(cartOf(sent()), PACK, 1),
  ]);
  clean();
});

test('an answer that is lost loses nothing: the next state tells', async (t) => {
  const { page, go, expect, sent } = await visitor(t, segment, shop);
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await until(() => sent().length === 3);
  shop.state.fail = 'section';
  const loads = () => shop.seen.filter(({ path }) => path.startsWith('/customer/section/load')).length;
  const before = loads();
  await page.locator('#product_addtocart_form button').click();
  await until(() => loads() > before);
  await go('/imprint');
  shop.state.fail = '';
  await go('/imprint');
  await expect('Product page', 'Product Viewed', 'Product Added', 'Content page', 'Content page', [
    'Product Added',
    line(cartOf(sent()), BAG, 1),
  ]);
});

test('nobody’s cart becomes a customer’s: signing in adds nothing', async (t) => {
  const { page, go, expect, sent, clean } = await visitor(t, segment, shop);
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await until(() => sent().length === 3);
  const [session] = [...shop.sessions.values()].slice(-1);
  const bob = { id: '7735', firstname: 'Bob' };
  // The customer's own cart from another day joins in.
  session.customer = bob;
  session.items.push({
    values: { ...session.items[0].values, id: '99', product_id: '2', parent_sku: 'BAG-2' },
    quantity: 4,
    made: 0,
  });
  await page.evaluate(() =>
    window.require(['jquery'], ($) => $.post('/customer/ajax/login', { email: 'bob@shop.example' })),
  );
  await expect('Product page', 'Product Viewed', 'Product Added', 'identify');
  assert.equal(sent()[3].userId, bob.id);
  clean();
});
